package eu.groupexchange.portal.my;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.portal.Wording;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.wording.Texts;
import java.time.Instant;

/** Says of every state of a claim what it means and what comes next. */
final class ClaimSteps {

    private ClaimSteps() {}

    static NextStep of(Claim claim, Exchange exchange, PaymentNews payment, Instant now) {
        return switch (claim.status()) {
            case INVITED ->
                NextStep.go(
                                Texts.of("portal.claim-steps.claim-lump-sum", claim.amount()),
                                Texts.of("portal.claim-steps.need-evidence-pdf"),
                                Texts.of("portal.claim-steps.claim-the-lump-sum"),
                                "/my/claim")
                        .until(exchange.time().until(claim.deadline()), Wording.left(now, claim.deadline()));
            case RETURNED ->
                NextStep.go(
                                Texts.of("portal.claim-steps.claim-came-back"),
                                Texts.of("portal.claim-steps.claims-page-says"),
                                Texts.of("portal.claim-steps.complete-the-claim"),
                                "/my/claim")
                        .until(exchange.time().until(claim.deadline()), Wording.left(now, claim.deadline()));
            case SUBMITTED ->
                NextStep.wait(
                        Texts.of("portal.claim-steps.claim-being-reviewed"),
                        Texts.of("portal.claim-steps.need-anything-something"));
            case APPROVED ->
                NextStep.wait(
                        Texts.of("portal.claim-steps.your-claim-is-approved"),
                        payment.expected().isEmpty()
                                ? Texts.of("portal.claim-steps.authorised-next")
                                : Texts.of("portal.claim-steps.authorised-next-paid-on", payment.expected()));
            case AUTHORISED ->
                NextStep.wait(
                        Texts.of("portal.claim-steps.payment-way"),
                        payment.expected().isEmpty()
                                ? Texts.of("portal.claim-steps.ordered-next-payment")
                                : Texts.of("portal.claim-steps.bank-asked-pay", payment.expected()));
            case PAYMENT_FAILED ->
                NextStep.go(
                        Texts.of("portal.claim-steps.bank-could-carry"),
                        Texts.of(
                                "portal.claim-steps.correct-bank-details",
                                payment.whyFailed().isEmpty()
                                        ? Texts.of("portal.claim-steps.most-often-iban")
                                        : payment.whyFailed()),
                        Texts.of("portal.claim-steps.correct-the-bank-details"),
                        "/my/bank-details");
            case PAID ->
                NextStep.wait(
                        Texts.of("portal.claim-steps.lump-sum-paid"),
                        Texts.of("portal.claim-steps.remittance-advice-among"));
            case REJECTED ->
                NextStep.wait(
                        Texts.of("portal.claim-steps.your-claim-was-rejected"),
                        Texts.of("portal.claim-steps.letter-among-documents"));
            case FORGONE ->
                NextStep.wait(
                        Texts.of("portal.claim-steps.you-do-not"), Texts.of("portal.claim-steps.nothing-more-done"));
            case VOID ->
                NextStep.wait(
                        Texts.of("portal.claim-steps.lump-sum-due"),
                        Texts.of("portal.claim-steps.attendance-corrected-letter"));
            case LAPSED ->
                NextStep.wait(
                        Texts.of("portal.claim-steps.time-claim-run"), Texts.of("portal.claim-steps.lump-sum-no"));
        };
    }
}
