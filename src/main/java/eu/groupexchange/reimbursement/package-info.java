/** Entitlement, the claim and its evidence, and their review. */
@NullMarked
package eu.groupexchange.reimbursement;

import org.jspecify.annotations.NullMarked;
