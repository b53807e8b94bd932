package eu.groupexchange.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "2022-05-04, 2022-05-04, 4 May 2022",
        "2022-05-04, 2022-05-06, 4–6 May 2022",
        "2022-05-30, 2022-06-01, 30 May – 1 June 2022",
        "2022-12-31, 2023-01-02, 31 December 2022 – 2 January 2023"
    })
    void saysDays(LocalDate first, LocalDate last, String said) {
        assertThat(Wording.days(first, last)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-28T07:00:00Z, 13 days left",
        "2022-04-09T22:00:00Z, 1 day left",
        "2022-04-09T22:00:01Z, 23 hours left",
        "2022-04-10T21:00:00Z, 1 hour left",
        "2022-04-10T21:00:01Z, 59 minutes left",
        "2022-04-10T21:59:01Z, less than a minute left",
        "2022-04-10T22:00:00Z, the time is over"
    })
    void roundsWhatIsLeftDown(Instant now, String said) {
        assertThat(Wording.left(now, Instant.parse("2022-04-10T22:00:00Z"))).isEqualTo(said);
    }

    @Test
    void saysLists() {
        assertThat(Wording.list(List.of())).isEmpty();
        assertThat(Wording.list(List.of("a"))).isEqualTo("a");
        assertThat(Wording.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Wording.either(List.of("a", "b"))).isEqualTo("a or b");
    }

    @Test
    void saysSizes() {
        assertThat(Wording.size(10)).isEqualTo("1 kB");
        assertThat(Wording.size(84_300)).isEqualTo("84 kB");
        assertThat(Wording.size(3_440_000)).isEqualTo("3.4 MB");
    }
}
