/** The payment ledger: what is to be paid to whom, from which account, on which days. */
@NullMarked
package eu.groupexchange.payment;

import org.jspecify.annotations.NullMarked;
