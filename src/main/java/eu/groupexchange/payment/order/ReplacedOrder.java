package eu.groupexchange.payment.order;

import eu.groupexchange.audit.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order of a run in whose place another one was issued. Its file and its paper are kept, and never go to the bank.
 *
 * @param version counts the orders of the run from 1
 * @param requestedOn the day for which it had asked; null for old orders
 */
public record ReplacedOrder(
        int version, String messageId, @Nullable LocalDate requestedOn, Instant at, Actor by, String reason) {

    public static ReplacedOrder of(RunOrder order, Instant at, Actor by, String reason) {
        return new ReplacedOrder(order.version(), order.messageId(), order.requestedOn(), at, by, reason);
    }
}
