/** What this feature keeps about people, for the register, for exports, and for the day on which it goes. */
@NullMarked
package eu.groupexchange.payment.retention;

import org.jspecify.annotations.NullMarked;
