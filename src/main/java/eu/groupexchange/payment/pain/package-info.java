/** The file that the bank reads: ISO 20022 pain.001.001.09 as SEPA banks take it. */
@NullMarked
package eu.groupexchange.payment.pain;

import org.jspecify.annotations.NullMarked;
