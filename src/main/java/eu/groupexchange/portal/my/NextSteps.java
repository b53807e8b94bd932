package eu.groupexchange.portal.my;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.portal.Wording;
import eu.groupexchange.reimbursement.Claim;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says of every state of a participation what it means and what comes next. */
final class NextSteps {

    private NextSteps() {}

    static NextStep of(
            Participation participation, Exchange exchange, @Nullable Claim claim, PaymentNews payment, Instant now) {
        return switch (participation.status()) {
            case REGISTERED ->
                NextStep.wait(
                        "Open the link that we mailed to you",
                        "The review begins when the link in our mail was opened: it confirms your address.");
            case UNDER_REVIEW ->
                NextStep.wait(
                        "Your registration is being reviewed",
                        "You need not do anything. A coordinator decides, as a rule within %s, and you hear of it by mail."
                                .formatted(Wording.count(exchange.rules().reviewWorkingDays(), "working day")));
            case INFORMATION_REQUESTED ->
                NextStep.go(
                        "The coordinator has a question",
                        "Answer it in your own words; you can change your registration with it. Then the review goes on.",
                        "Answer the question",
                        "/my/amend");
            case ACCEPTED ->
                NextStep.wait(
                        "Your registration was accepted",
                        "You will be invited by mail, or hear that you are on the waiting list.");
            case WAITING_LIST ->
                NextStep.wait(
                        "You are accepted and on the waiting list",
                        "At the moment every place is taken. When one becomes free, it is offered in the order in which the registrations came in; you hear of it by mail and have some days to confirm. Please book nothing until then.");
            case INVITED -> invited(participation, exchange, now);
            case CONFIRMED ->
                NextStep.wait(
                        "Your place is confirmed",
                        "We expect you on %s at %s, %s. Bring a presentation of your organisation, and sign the list for each half-day: it decides whether the lump sum is due."
                                .formatted(
                                        Wording.days(exchange.firstDay(), exchange.lastDay()),
                                        exchange.venue().name(),
                                        exchange.venue().address()));
            case ATTENDED ->
                NextStep.wait(
                        "Your attendance is recorded",
                        "You were present on %s. Whether the lump sum is due is being decided; you hear of it by mail."
                                .formatted(Wording.count(
                                        Objects.requireNonNullElse(participation.halfDays(), 0), "half-day")));
            case ENTITLED ->
                claim == null
                        ? NextStep.wait("The lump sum is due", "You will be invited by mail to claim it.")
                        : ClaimSteps.of(claim, exchange, payment, now);
            case REIMBURSED ->
                NextStep.wait(
                        "The lump sum is paid",
                        "The remittance advice is among your documents. Keep it for your accounts. Nothing more is to be done.");
            case DECLINED ->
                NextStep.wait("Your registration was declined", "The letter among your documents says so, too.");
            case LAPSED -> lapsed(participation);
            case WITHDRAWN ->
                NextStep.wait(
                        "You have withdrawn", "Nothing more is to be done. We would be glad to see you another time.");
            case NOT_ENTITLED ->
                NextStep.wait("The lump sum is not due", "The letter among your documents says so, too.");
            case UNCLAIMED ->
                NextStep.wait(
                        "The lump sum was not claimed", "The participation has ended. Nothing more is to be done.");
            case CLAIM_REJECTED ->
                NextStep.wait("Your claim was rejected", "The letter among your documents says so, too.");
            case CANCELLED ->
                NextStep.wait(
                        "The exchange was cancelled", "Your participation has ended with it. You hear of it by mail.");
        };
    }

    private static NextStep lapsed(Participation participation) {
        if (participation.confirmBy() != null) {
            return NextStep.wait(
                    "Your place has lapsed",
                    "It was not confirmed in time. If you still want to come, write to the contact: perhaps a place is left.");
        }
        return participation.state().review().decisions() > 0
                ? NextStep.wait(
                        "No place became free",
                        "The exchange has begun, and every place was taken until then. Your participation has ended.")
                : NextStep.wait(
                        "Your registration has lapsed",
                        "The address was not confirmed in time. If registration is still open, you may register again.");
    }

    private static NextStep invited(Participation participation, Exchange exchange, Instant now) {
        Instant confirmBy = Objects.requireNonNull(participation.confirmBy());
        return NextStep.press(
                        "You are invited: confirm your place",
                        "Your registration was accepted. Confirm that you come; otherwise the place goes to somebody else.",
                        "Confirm our participation",
                        "/my/confirm")
                .or("We cannot come", "/my/withdraw")
                .until(exchange.time().until(confirmBy), Wording.left(now, confirmBy));
    }
}
