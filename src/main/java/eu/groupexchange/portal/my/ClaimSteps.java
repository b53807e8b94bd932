package eu.groupexchange.portal.my;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.portal.Wording;
import eu.groupexchange.reimbursement.Claim;
import java.time.Instant;

/** Says of every state of a claim what it means and what comes next. */
final class ClaimSteps {

    private ClaimSteps() {}

    static NextStep of(Claim claim, Exchange exchange, PaymentNews payment, Instant now) {
        return switch (claim.status()) {
            case INVITED ->
                NextStep.go(
                                "Claim your lump sum of " + claim.amount(),
                                "You need your evidence as PDF, JPEG or PNG files, and the bank details of your organisation.",
                                "Claim the lump sum",
                                "/my/claim")
                        .until(exchange.time().until(claim.deadline()), Wording.left(now, claim.deadline()));
            case RETURNED ->
                NextStep.go(
                                "Your claim came back: something is to be completed",
                                "The claim's page says what. What was fine need not be sent again.",
                                "Complete the claim",
                                "/my/claim")
                        .until(exchange.time().until(claim.deadline()), Wording.left(now, claim.deadline()));
            case SUBMITTED ->
                NextStep.wait(
                        "Your claim is being reviewed",
                        "You need not do anything. If something is missing, we write to you, and you have the time again that the review took.");
            case APPROVED ->
                NextStep.wait(
                        "Your claim is approved",
                        "A finance officer authorises the payment next."
                                + (payment.expected().isEmpty()
                                        ? ""
                                        : " If that is done before the next payment run, the bank is asked to pay on %s."
                                                .formatted(payment.expected()))
                                + " You need not do anything.");
            case AUTHORISED ->
                NextStep.wait(
                        "Your payment is on its way",
                        payment.expected().isEmpty()
                                ? "It is ordered with the next payment run. You need not do anything."
                                : "The bank is asked to pay on %s. The money should reach you on that day or on the bank day after. You need not do anything."
                                        .formatted(payment.expected()));
            case PAYMENT_FAILED ->
                NextStep.go(
                        "The bank could not carry out the payment",
                        (payment.whyFailed().isEmpty()
                                        ? "Most often the IBAN or the name of the account holder does not fit."
                                        : payment.whyFailed())
                                + " Correct your bank details, declare and sign them; then the claim is reviewed and the payment authorised anew.",
                        "Correct the bank details",
                        "/my/bank-details");
            case PAID -> NextStep.wait("The lump sum is paid", "The remittance advice is among your documents.");
            case REJECTED ->
                NextStep.wait("Your claim was rejected", "The letter among your documents gives the reasons.");
            case FORGONE -> NextStep.wait("You do not claim the lump sum", "Nothing more is to be done.");
            case VOID ->
                NextStep.wait(
                        "The lump sum is not due",
                        "Your attendance was corrected. The letter among your documents gives the reasons.");
            case LAPSED -> NextStep.wait("The time to claim has run out", "The lump sum can no longer be claimed.");
        };
    }
}
