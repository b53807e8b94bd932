/** What the processes do about entitlement and claims. */
@NullMarked
package eu.groupexchange.reimbursement.process;

import org.jspecify.annotations.NullMarked;
