/** What the process of a payment run, and that of a reimbursement, do with payments. */
@NullMarked
package eu.groupexchange.payment.process;

import org.jspecify.annotations.NullMarked;
