package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonedCyclesTest {

    private static final String MONDAY_AT_SIX = "0 0 6 ? * MON";

    /** Clocks in Paris went forward on 27 March 2022 and back on 30 October. */
    @ParameterizedTest
    @CsvSource({
        "2022-03-20T12:00:00Z, 2022-03-21T05:00:00Z",
        "2022-03-21T05:00:00Z, 2022-03-28T04:00:00Z",
        "2022-10-23T12:00:00Z, 2022-10-24T04:00:00Z",
        "2022-10-24T04:00:00Z, 2022-10-31T05:00:00Z",
    })
    void mondayAtSixIsSixOnTheWallInSummerAndWinter(Instant after, Instant next) {
        assertThat(new ZonedCycles(ZoneId.of("Europe/Paris")).resolveDuedate(MONDAY_AT_SIX, Date.from(after), 0))
                .isEqualTo(Date.from(next));
    }

    @ParameterizedTest
    @CsvSource({"Asia/Tokyo, 2022-03-20T21:00:00Z", "America/New_York, 2022-03-21T10:00:00Z"})
    void followsTheZoneThatItWasGiven(ZoneId zone, Instant next) {
        assertThat(new ZonedCycles(zone)
                        .resolveDuedate(MONDAY_AT_SIX, Date.from(Instant.parse("2022-03-20T12:00:00Z")), 0))
                .isEqualTo(Date.from(next));
    }

    @ParameterizedTest
    @CsvSource("R3/PT10H, 2022-03-20T22:00:00Z")
    void leavesRepetitionsToTheEngine(String cycle, Instant next) {
        assertThat(new ZonedCycles(ZoneId.of("Europe/Paris"))
                        .resolveDuedate(cycle, Date.from(Instant.parse("2022-03-20T12:00:00Z")), 0))
                .isEqualTo(Date.from(next));
    }
}
