package eu.groupexchange.payment.run;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.payment.PaymentRunId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Payments that are ordered from the bank together.
 *
 * @param orderVersion counts the orders of this run from 1; a later one replaced those before it
 * @param messageId names the order for the bank; at most 35 characters
 * @param requestedOn the day on which the order asks the bank to pay; null until it is issued, and for old orders
 * @param debtorName who pays, as the order names it; null until it is issued, and for old orders
 * @param payments how many there are
 * @param controlSum of all payments
 * @param valueDate the day on which the bank paid, and with the rest null until the run has been executed
 * @param bankReference the bank's own name for the execution
 * @param cancellation null unless the run was cancelled
 */
public record PaymentRun(
        PaymentRunId id,
        PaymentRunStatus status,
        int orderVersion,
        String messageId,
        @Nullable LocalDate requestedOn,
        @Nullable String debtorName,
        int payments,
        Money controlSum,
        Instant createdAt,
        Actor createdBy,
        @Nullable Instant executedAt,
        @Nullable Actor executedBy,
        @Nullable LocalDate valueDate,
        @Nullable String bankReference,
        @Nullable Cancellation cancellation) {

    /** When, by whom and why a run was cancelled. */
    public record Cancellation(Instant at, Actor by, String reason) {}
}
