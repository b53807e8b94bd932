package eu.groupexchange.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is marked as new on the page of a case; times of a day stand for moments. */
class LastLookTest {

    @Test
    void whatCameSinceTheLastLookIsNew() {
        assertThat(since("12:00", "11:00", "12:00", "10:00")).contains(at("10:00"));
    }

    @Test
    void itStaysMarkedWhenThePageIsLoadedAgain() {
        assertThat(since("12:01", "11:00", "12:01", "12:00", "10:00")).contains(at("10:00"));
        assertThat(since("12:20", "11:00", "12:20", "12:10", "12:01", "12:00", "10:00"))
                .contains(at("10:00"));
    }

    @Test
    void halfAnHourAfterItWasSeenItIsNewNoMore() {
        assertThat(since("12:31", "11:00", "12:31", "12:00", "10:00")).contains(at("12:00"));
    }

    @Test
    void whatWasThereAtTheFirstLookIsNeverNew() {
        assertThat(since("12:01", "11:00", "12:01", "12:00").filter(at("11:00")::isAfter))
                .isEmpty();
    }

    @Test
    void whereNobodyElseDidAnythingNothingIsNew() {
        assertThat(LastLook.since(List.of(at("12:00"), at("11:00")), null, at("12:00")))
                .contains(at("11:00"));
    }

    private static Optional<Instant> since(String now, String latest, String... looks) {
        return LastLook.since(Arrays.stream(looks).map(LastLookTest::at).toList(), at(latest), at(now));
    }

    private static Instant at(String time) {
        return Instant.parse("2022-05-03T" + time + ":00Z");
    }
}
