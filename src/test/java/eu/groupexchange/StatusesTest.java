package eu.groupexchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.ParticipationTransitionsTest;
import eu.groupexchange.payment.run.PaymentRunStatus;
import eu.groupexchange.payment.run.PaymentRunTransitionsTest;
import eu.groupexchange.portal.my.ShownStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.ClaimTransitionsTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The page about statuses says what the code does. What can follow comes from the tables that the tests of the aggregates try;
 * {@code -Dstatuses=write} writes the page.
 */
class StatusesTest {

    private static final Path PAGE = Path.of("docs", "statuses.md");

    private static final String HEAD =
            "| On the desk | On the organisation's page | It means | What can follow |\n" + "|---|---|---|---|\n";

    @BeforeAll
    static void writeWhereAskedTo() throws IOException {
        if ("write".equals(System.getProperty("statuses"))) {
            Files.writeString(PAGE, page());
        }
    }

    @Test
    void thePageSaysWhatCanFollowWhat() throws IOException {
        assertThat(Files.readString(PAGE))
                .as("statuses have changed after the page was written: mvn test -Dtest=StatusesTest -Dstatuses=write")
                .isEqualTo(page());
    }

    private static String page() {
        var participations = ParticipationTransitionsTest.table();
        var claims = ClaimTransitionsTest.table();
        var runs = PaymentRunTransitionsTest.table();
        return """
                # What a status means, and what can follow

                For the office: where a participation, its claim and a payment run can be on their way, what the desk and the
                organisation's page call it, and who can take it further. Whatever is not written here is refused with a sentence.

                This page is written from the tests that try every step in every status; do not edit it by hand.

                ## Participation

                """
                + HEAD
                + participations.rows(
                        status -> "%s | %s | %s".formatted(status.inWords(), ShownStatus.of(status), meaning(status)),
                        ParticipationStatus::inWords)
                + """

                What can be done without another status:

                """
                + participations.lines(ParticipationStatus::inWords)
                + """

                ## Claim

                A participation that is *entitled* has a claim. Its organisation then reads on its page how the claim stands.

                """
                + HEAD
                + claims.rows(
                        status -> "%s | %s | %s".formatted(status.inWords(), ShownStatus.of(status), meaning(status)),
                        ClaimStatus::inWords)
                + """

                What can be done without another status:

                """
                + claims.lines(ClaimStatus::inWords)
                + """

                ## Payment run

                What is authorised is ordered from the bank in runs, on the desk's page of payment runs.

                | On the desk | It means | What can follow |
                |---|---|---|
                """
                + runs.rows(status -> "%s | %s".formatted(inWords(status), meaning(status)), StatusesTest::inWords)
                + """

                What can be done without another status:

                """
                + runs.lines(StatusesTest::inWords);
    }

    private static String meaning(ParticipationStatus status) {
        return switch (status) {
            case REGISTERED -> "The registration was sent; its mailed link has not been opened yet.";
            case UNDER_REVIEW -> "A coordinator is to decide on the registration.";
            case INFORMATION_REQUESTED -> "A coordinator asked for information; the organisation is to answer.";
            case ACCEPTED -> "It is accepted; whether a place is free is being found out.";
            case WAITING_LIST -> "It is accepted, and waits for a place to become free.";
            case INVITED -> "A place is held for it; the organisation is to confirm.";
            case CONFIRMED -> "The organisation comes.";
            case ATTENDED -> "Its attendance is closed; whether the lump sum is due is being decided.";
            case ENTITLED -> "The lump sum is due; the claim tells the rest.";
            case REIMBURSED -> "The lump sum has been paid.";
            case DECLINED -> "A coordinator declined the registration; a letter says why.";
            case LAPSED -> "Its time ran out: for the mailed link, for a place to become free, or for confirming one.";
            case WITHDRAWN -> "The organisation does not come.";
            case NOT_ENTITLED -> "The lump sum is not due; a letter says why.";
            case UNCLAIMED -> "The lump sum was due, and the organisation did without it or sent no claim in time.";
            case CLAIM_REJECTED -> "A coordinator rejected the claim; a letter says why.";
            case CANCELLED -> "The exchange does not take place.";
        };
    }

    private static String meaning(ClaimStatus status) {
        return switch (status) {
            case INVITED -> "The organisation is to send its claim.";
            case SUBMITTED -> "A coordinator is to review the claim. The time to claim stands still.";
            case RETURNED -> "Something is to be sent anew. The time to claim runs again.";
            case APPROVED -> "Somebody else, of finance, is to authorise the payment.";
            case AUTHORISED -> "The payment is in the next run, or with the bank.";
            case PAYMENT_FAILED -> "The bank did not pay; the organisation is to check its account.";
            case PAID -> "The lump sum has been paid.";
            case REJECTED -> "A coordinator rejected the claim; a letter says why.";
            case FORGONE -> "The organisation does without the lump sum.";
            case LAPSED -> "No claim was sent in time.";
            case VOID -> "The attendance was corrected and the lump sum is no longer due. What was sent is kept.";
        };
    }

    private static String inWords(PaymentRunStatus status) {
        return switch (status) {
            case COLLECTED -> "order being issued";
            case ORDERED -> "waits for the bank";
            case EXECUTED -> "executed";
            case CANCELLED -> "cancelled";
        };
    }

    private static String meaning(PaymentRunStatus status) {
        return switch (status) {
            case COLLECTED -> "Its payments are in no other run; the file for the bank and the paper are being made.";
            case ORDERED -> "Finance is to hand the order to the bank, and to write down what the bank did.";
            case EXECUTED -> "The bank did what it did: each payment was carried out, or failed.";
            case CANCELLED -> "The bank never had its order; its payments wait for the next run.";
        };
    }
}
