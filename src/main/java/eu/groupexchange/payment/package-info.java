/** The payment ledger, payment runs and the file that the bank reads. */
@NullMarked
package eu.groupexchange.payment;

import org.jspecify.annotations.NullMarked;
