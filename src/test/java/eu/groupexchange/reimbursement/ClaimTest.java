package eu.groupexchange.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ClaimTest {

    /** Midnight in Paris at which the 31st day after 6 May 2022 begins. */
    private static final Instant DEADLINE =
            OffsetDateTime.parse("2022-06-06T00:00:00+02:00").toInstant();

    private static final Instant INVITED = Instant.parse("2022-05-07T08:00:00Z");
    private static final ClaimDetails DETAILS =
            new ClaimDetails(" Rail Cluster e.V. ", "de89 3704 0044 0532 0130 00", true, "R. Muster");

    private final Claim claim = new Claim(
            new ParticipationReference("VAL22-0001"),
            Money.euros("450.00"),
            "flat",
            INVITED,
            ClaimState.invited(ClaimClock.until(DEADLINE)),
            0);

    @Test
    void isTakenInTheLastNanosecondOfTheThirtiethDay() {
        claim.submit(DETAILS, DEADLINE.minusNanos(1));

        assertThat(claim.status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(claim.iban()).isEqualTo("DE89370400440532013000");
        assertThat(claim.accountHolder()).isEqualTo("Rail Cluster e.V.");
    }

    @Test
    void isNotTakenOnTheThirtyFirstDay() {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> claim.submit(DETAILS, DEADLINE));
    }

    @Test
    void itsClockStandsWhileItLiesWithTheCoordinator() {
        claim.submit(DETAILS, INVITED.plus(Duration.ofDays(10)));
        claim.giveBack("coordinator", "unreadable", INVITED.plus(Duration.ofDays(14)), UnaryOperator.identity());

        assertThat(claim.deadline()).isEqualTo(DEADLINE.plus(Duration.ofDays(4)));
        claim.submit(DETAILS, DEADLINE.plus(Duration.ofDays(4)).minusNanos(1));
        assertThat(claim.status()).isEqualTo(ClaimStatus.SUBMITTED);
    }

    @Test
    void whateverTheClockStoodItsTimeEndsWithADayAgain() {
        claim.submit(DETAILS, INVITED.plus(Duration.ofDays(10)));
        claim.giveBack(
                "coordinator",
                "unreadable",
                INVITED.plus(Duration.ofDays(12)).plus(Duration.ofHours(5)),
                moved -> moved.plus(Duration.ofHours(19)));

        assertThat(claim.deadline()).isEqualTo(DEADLINE.plus(Duration.ofDays(3)));
    }

    @Test
    void isNotAuthorisedByWhoApprovedIt() {
        claim.submit(DETAILS, INVITED);
        claim.approve("coordinator", null, INVITED);

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> claim.authorise("coordinator", INVITED));
        claim.authorise("finance", INVITED);

        assertThat(claim.authorisedBy()).isEqualTo("finance");
    }

    @Test
    void isReviewedAnewAfterItsAccountChanged() {
        claim.submit(DETAILS, INVITED);
        claim.approve("coordinator", null, INVITED);
        claim.authorise("finance", INVITED);
        claim.settle(false);

        claim.correctBankDetails(
                new ClaimDetails("Rail Cluster", "DE02120300000000202051", true, "Somebody Else"),
                INVITED,
                UnaryOperator.identity());

        assertThat(claim.status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(claim.signedBy()).isEqualTo("Somebody Else");
        assertThat(claim.reviewedBy()).isNull();
        assertThat(claim.authorisedBy()).isNull();
    }

    @Test
    void theTimeUntilAReturnedPaymentIsSetRightIsNotTheOrganisations() {
        claim.submit(DETAILS, INVITED);
        claim.approve("coordinator", null, INVITED);
        claim.authorise("finance", INVITED);
        claim.settle(false);
        var deadline = claim.deadline();
        var later = INVITED.plus(java.time.Duration.ofDays(40));

        claim.correctBankDetails(
                new ClaimDetails("Rail Cluster", "DE02120300000000202051", true, "Somebody Else"),
                later,
                UnaryOperator.identity());
        claim.giveBack("coordinator", "The holder is another one.", later, UnaryOperator.identity());

        assertThat(claim.deadline()).isEqualTo(deadline.plus(java.time.Duration.ofDays(40)));
    }

    @Test
    void nobodyHasSignedAnAccountThatWasGivenAfterwards() {
        claim.submit(DETAILS, INVITED);
        claim.giveBack("coordinator", "The holder is another one.", INVITED, UnaryOperator.identity());
        claim.giveBankDetails(DETAILS.accountHolder(), DETAILS.iban(), INVITED);
        assertThat(claim.signedBy()).as("the same account").isEqualTo(DETAILS.signedBy());

        claim.giveBankDetails(DETAILS.accountHolder(), "DE02120300000000202051", INVITED);

        assertThat(claim.signedBy()).isNull();
        assertThat(claim.declaration()).isFalse();
    }

    @Test
    void isSettledOnceOnly() {
        claim.submit(DETAILS, INVITED);
        claim.approve("coordinator", null, INVITED);
        claim.authorise("finance", INVITED);
        claim.settle(true);

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> claim.settle(true));
    }
}
