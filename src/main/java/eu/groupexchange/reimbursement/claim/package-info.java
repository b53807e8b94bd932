/** The box Reimbursement: the claim from the invitation to its payment or its other ends. */
@NamedInterface("claim")
@NullMarked
package eu.groupexchange.reimbursement.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
