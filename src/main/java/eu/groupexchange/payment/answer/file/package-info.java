/** Reads what a bank answers to an order: ISO 20022 pain.002 and camt.054, as they come, without knowing any run. */
@NullMarked
package eu.groupexchange.payment.answer.file;

import org.jspecify.annotations.NullMarked;
