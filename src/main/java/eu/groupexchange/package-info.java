/** Group Exchange: runs an EU cluster exchange from the call to the last reimbursement. */
@NullMarked
package eu.groupexchange;

import org.jspecify.annotations.NullMarked;
