/** What a payment run's order says: to the bank, on paper, and to who is paid. */
@NamedInterface("order")
@NullMarked
package eu.groupexchange.payment.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
