/** Reads what a bank answers to an order: ISO 20022 pain.002 and camt.054, as they come, without knowing any run. */
@NamedInterface("answer-file")
@NullMarked
package eu.groupexchange.payment.answer.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
