package eu.groupexchange.portal.my;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.portal.Wording;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.wording.Texts;
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
                        Texts.of("portal.next-steps.open-link-mailed"),
                        Texts.of("portal.next-steps.review-begins-when"));
            case UNDER_REVIEW ->
                NextStep.wait(
                        Texts.of("portal.next-steps.registration-being-reviewed"),
                        Texts.of(
                                "portal.next-steps.coordinator-decides",
                                exchange.rules().reviewWorkingDays()));
            case INFORMATION_REQUESTED ->
                NextStep.go(
                        Texts.of("portal.next-steps.coordinator-question"),
                        Texts.of("portal.next-steps.answer-own-words"),
                        Texts.of("portal.next-steps.answer-the-question"),
                        "/my/amend");
            case ACCEPTED ->
                NextStep.wait(
                        Texts.of("portal.next-steps.your-registration-was-accepted"),
                        Texts.of("portal.next-steps.invited-mail-hear"));
            case WAITING_LIST ->
                NextStep.wait(
                        Texts.of("portal.next-steps.accepted-waiting-list"),
                        Texts.of("portal.next-steps.moment-every-place"));
            case INVITED -> invited(participation, exchange, now);
            case CONFIRMED ->
                NextStep.wait(
                        Texts.of("portal.next-steps.your-place-is-confirmed"),
                        Texts.of(
                                "portal.next-steps.expect-bring-presentation",
                                Wording.days(exchange.firstDay(), exchange.lastDay()),
                                exchange.venue().name(),
                                exchange.venue().address()));
            case ATTENDED ->
                NextStep.wait(
                        Texts.of("portal.next-steps.your-attendance-is-recorded"),
                        Texts.of(
                                "portal.next-steps.you-were-present",
                                Objects.requireNonNullElse(participation.halfDays(), 0)));
            case ENTITLED ->
                claim == null
                        ? NextStep.wait(
                                Texts.of("portal.next-steps.lump-sum-due"),
                                Texts.of("portal.next-steps.invited-mail-claim"))
                        : ClaimSteps.of(claim, exchange, payment, now);
            case REIMBURSED ->
                NextStep.wait(
                        Texts.of("portal.next-steps.lump-sum-paid"),
                        Texts.of("portal.next-steps.remittance-advice-among"));
            case DECLINED ->
                NextStep.wait(
                        Texts.of("portal.next-steps.your-registration-was-declined"),
                        Texts.of("portal.next-steps.letter-among-documents"));
            case LAPSED -> lapsed(participation);
            case WITHDRAWN ->
                NextStep.wait(
                        Texts.of("portal.next-steps.you-have-withdrawn"),
                        Texts.of("portal.next-steps.nothing-more-done"));
            case NOT_ENTITLED ->
                NextStep.wait(
                        Texts.of("portal.next-steps.the-lump-sum"),
                        Texts.of("portal.next-steps.letter-among-documents"));
            case UNCLAIMED ->
                NextStep.wait(
                        Texts.of("portal.next-steps.lump-sum-claimed"),
                        Texts.of("portal.next-steps.participation-ended-nothing"));
            case CLAIM_REJECTED ->
                NextStep.wait(
                        Texts.of("portal.next-steps.your-claim-was-rejected"),
                        Texts.of("portal.next-steps.letter-among-documents"));
            case CANCELLED ->
                NextStep.wait(
                        Texts.of("portal.next-steps.the-exchange-was-cancelled"),
                        Texts.of("portal.next-steps.participation-ended-hear"));
        };
    }

    private static NextStep lapsed(Participation participation) {
        if (participation.confirmBy() != null) {
            return NextStep.wait(
                    Texts.of("portal.next-steps.your-place-has-lapsed"),
                    Texts.of("portal.next-steps.confirmed-time-still"));
        }
        return participation.state().review().decisions() > 0
                ? NextStep.wait(
                        Texts.of("portal.next-steps.no-place-became-free"),
                        Texts.of("portal.next-steps.exchange-begun-every"))
                : NextStep.wait(
                        Texts.of("portal.next-steps.your-registration-has-lapsed"),
                        Texts.of("portal.next-steps.address-confirmed-time"));
    }

    private static NextStep invited(Participation participation, Exchange exchange, Instant now) {
        Instant confirmBy = Objects.requireNonNull(participation.confirmBy());
        return NextStep.press(
                        Texts.of("portal.next-steps.invited-confirm-place"),
                        Texts.of("portal.next-steps.registration-accepted-confirm"),
                        Texts.of("portal.next-steps.confirm-our-participation"),
                        "/my/confirm")
                .or(Texts.of("portal.next-steps.we-cannot-come"), "/my/withdraw")
                .until(exchange.time().until(confirmBy), Wording.left(now, confirmBy));
    }
}
