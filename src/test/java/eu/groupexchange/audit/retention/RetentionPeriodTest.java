package eu.groupexchange.audit.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A period ends with the last hour of its last day, where the exchange took place. */
class RetentionPeriodTest {

    @ParameterizedTest(name = "paid on {0}, {1} years, in {2}: until {3}")
    @CsvSource({
        "2024-03-15, 5, Europe/Paris,    2029-03-15T23:00:00Z",
        "2024-07-01, 5, Europe/Paris,    2029-07-01T22:00:00Z",
        "2024-02-29, 5, Europe/Paris,    2029-02-28T23:00:00Z",
        "2024-02-29, 8, Europe/Paris,    2032-02-29T23:00:00Z",
        "2023-12-31, 5, Europe/Paris,    2028-12-31T23:00:00Z",
        "2023-03-25, 5, Europe/Paris,    2028-03-25T23:00:00Z",
        "2024-03-15, 5, Europe/Helsinki, 2029-03-15T22:00:00Z",
        "2024-03-15, 5, Atlantic/Azores, 2029-03-16T01:00:00Z",
        "2024-03-15, 10, UTC,            2034-03-16T00:00:00Z"
    })
    void endsWithItsLastDay(LocalDate paidOn, int years, ZoneId zone, Instant until) {
        assertThat(new RetentionPeriod(paidOn, years).until(zone)).isEqualTo(until);
    }
}
