/** The box Entitlement: whether the lump sum is due, and the certificate. */
@NamedInterface("entitlement")
@NullMarked
package eu.groupexchange.reimbursement.entitlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
