package eu.groupexchange.payment.order;

import eu.groupexchange.payment.PaymentRunId;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * An order of a run. It never changes once it is issued; another one takes its place.
 *
 * @param version counts the orders of the run from 1
 * @param messageId names it for the bank; at most 35 characters, and never used before: the number of a run is given once
 * @param requestedOn the day on which it asks the bank to pay, or is to ask; null until it is issued, and for old orders
 * @param debtorName who pays, as it says; null until it is issued, and for old orders
 */
public record RunOrder(
        PaymentRunId run,
        int version,
        String messageId,
        @Nullable LocalDate requestedOn,
        @Nullable String debtorName) {

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    public static RunOrder first(PaymentRunId run, ZonedDateTime now) {
        return new RunOrder(run, 1, run + "-" + now.format(TO_THE_SECOND), null, null);
    }

    public RunOrder issued(LocalDate day, String debtor) {
        return new RunOrder(run, version, messageId, day, debtor);
    }

    /** To be issued in its place. */
    public RunOrder next(LocalDate day, ZonedDateTime now) {
        int next = version + 1;
        return new RunOrder(run, next, run + "-" + now.format(TO_THE_SECOND) + "-" + next, day, debtorName);
    }

    /** Names the batch on the paying account's statement; each order has another. */
    public String batchId() {
        return version == 1 ? run.value() : run + "-" + version;
    }

    /** Whether finance chose the day. */
    public boolean isForAChosenDay() {
        return version > 1 && requestedOn != null;
    }
}
