package eu.groupexchange.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.exchange.Slug;
import eu.groupexchange.refusal.RefusedException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParticipationTest {

    private static final Instant SUBMITTED = Instant.parse("2022-03-28T07:00:00Z");
    private static final Instant CONFIRM_BY = Instant.parse("2022-04-05T07:00:00Z");

    private final Participation participation = new Participation(
            new ParticipationReference("VAL22-0001"),
            new Slug("valenciennes-2022"),
            SUBMITTED,
            ParticipationState.registered(
                    new Registration(Map.of(
                            "organisationName", "Rail Cluster",
                            "organisationType", "cluster",
                            "country", "DE",
                            "city", "Dresden",
                            "contactName", "R. Muster",
                            "email", "r@cluster.example")),
                    null),
            0);

    @Test
    void aPlaceIsConfirmedInTheLastNanosecondAndNotAtTheDeadline() {
        participation.reachAddress(SUBMITTED);
        participation.accept();
        participation.offerPlace(SUBMITTED, CONFIRM_BY);

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> participation.confirm(CONFIRM_BY));
        participation.confirm(CONFIRM_BY.minusNanos(1));

        assertThat(participation.status()).isEqualTo(ParticipationStatus.CONFIRMED);
    }

    @Test
    void onlyTheFirstOpeningOfTheLinkIsAwaited() {
        assertThat(participation.reachAddress(SUBMITTED)).isTrue();
        assertThat(participation.reachAddress(SUBMITTED.plusSeconds(1))).isFalse();
        assertThat(participation.state().addressConfirmedAt()).isEqualTo(SUBMITTED);
    }

    @Test
    void aTransitionThatDoesNotFitChangesNothing() {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> participation.accept());
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> participation.attend(6, 3));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> participation.lapsePlace(SUBMITTED));

        assertThat(participation.status()).isEqualTo(ParticipationStatus.REGISTERED);
    }

    @Test
    void whatHasEndedIsNotWithdrawn() {
        participation.lapseUnconfirmed(SUBMITTED);

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> participation.withdraw(SUBMITTED));
    }
}
