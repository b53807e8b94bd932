package eu.groupexchange.desk.payment;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.payment.BankDays;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRunStatus;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A payment run in the words of its pages; what it does not have yet is an empty text. */
record PaymentRunView(
        String id,
        String status,
        String tag,
        int orderVersion,
        String messageId,
        String requested,
        int payments,
        String controlSum,
        String created,
        String createdBy,
        String executed,
        String executedBy,
        String valueDate,
        String bankReference,
        boolean cancellable,
        String cancelled,
        String cancelledReason) {

    static PaymentRunView of(PaymentRun run, ZoneId zone) {
        return new PaymentRunView(
                run.id().value(),
                status(run),
                tag(run),
                run.orderVersion(),
                run.messageId(),
                run.status() == PaymentRunStatus.COLLECTED || run.requestedOn() == null
                        ? ""
                        : BankDays.inWords(run.requestedOn()),
                run.payments(),
                run.controlSum().toString(),
                moment(run.createdAt(), zone),
                who(run.createdBy()),
                moment(run.executedAt(), zone),
                who(run.executedBy()),
                day(run.valueDate()),
                run.bankReference() == null ? "" : run.bankReference(),
                run.status() == PaymentRunStatus.ORDERED,
                run.cancellation() == null
                        ? ""
                        : moment(run.cancellation().at(), zone) + ", by "
                                + who(run.cancellation().by()),
                run.cancellation() == null ? "" : run.cancellation().reason());
    }

    private static String status(PaymentRun run) {
        return switch (run.status()) {
            case COLLECTED -> Texts.of("desk.payment-run-view.order-being-issued");
            case ORDERED -> Texts.of("desk.payment-run-view.waits-for-the-bank");
            case EXECUTED -> "Executed";
            case CANCELLED -> "Cancelled";
        };
    }

    private static String tag(PaymentRun run) {
        return switch (run.status()) {
            case COLLECTED -> "tag-grey";
            case ORDERED -> "tag-amber";
            case EXECUTED -> "tag-green";
            case CANCELLED -> "tag-red";
        };
    }

    private static String moment(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? "" : DeskDates.moment(instant, zone) + " (" + zone.getId() + ")";
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : DeskDates.day(date);
    }

    private static String who(@Nullable Actor actor) {
        if (actor == null) {
            return "";
        }
        return actor.equals(Actor.SYSTEM) ? "the timer" : actor.id().replaceFirst("^staff:", "");
    }
}
