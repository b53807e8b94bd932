package eu.groupexchange.desk.payment;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.BankDays;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRunState;
import eu.groupexchange.payment.run.PaymentRunStatus;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;

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
        PaymentRunState.Execution execution = run.execution();
        return new PaymentRunView(
                run.id().value(),
                status(run),
                tag(run),
                run.order().version(),
                run.order().messageId(),
                run.status() == PaymentRunStatus.COLLECTED || run.requestedOn() == null
                        ? ""
                        : BankDays.inWords(run.requestedOn()),
                run.payments(),
                run.controlSum().toString(),
                moment(run.createdAt(), zone),
                who(run.createdBy()),
                execution == null ? "" : moment(execution.at(), zone),
                execution == null ? "" : who(execution.by()),
                execution == null ? "" : DeskDates.day(execution.valueDate()),
                execution == null ? "" : execution.bankReference(),
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

    private static String moment(Instant instant, ZoneId zone) {
        return DeskDates.moment(instant, zone) + " (" + zone.getId() + ")";
    }

    /** The references whose processes were gone when it was settled; empty where all were told. */
    static String notTold(PaymentRun run) {
        return run.settlement() == null
                ? ""
                : run.settlement().notTold().stream()
                        .map(ParticipationReference::value)
                        .collect(Collectors.joining(", "));
    }

    private static String who(Actor actor) {
        return actor.equals(Actor.SYSTEM) ? "the timer" : actor.id().replaceFirst("^staff:", "");
    }
}
