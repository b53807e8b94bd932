package eu.groupexchange.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.wording.VenueTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MailDatesTest {

    private final MailDates dates = new MailDates(new VenueTime(ZoneId.of("Europe/Paris"), "Valenciennes"));

    @Test
    void writesMidnightAsTheEndOfTheDayBefore() {
        assertThat(dates.until(Instant.parse("2022-04-10T22:00:00Z")))
                .isEqualTo("the end of 10 April 2022 (Valenciennes time)");
    }

    @Test
    void writesAnyOtherMomentInTheZoneOfTheExchange() {
        assertThat(dates.until(Instant.parse("2022-04-11T10:15:59Z")))
                .isEqualTo("11 April 2022, 12:15 (Valenciennes time)");
    }

    @Test
    void namesWhatDaysHaveInCommonOnce() {
        assertThat(period("2022-05-04", "2022-05-06")).isEqualTo("4 to 6 May 2022");
        assertThat(period("2022-04-30", "2022-05-02")).isEqualTo("30 April to 2 May 2022");
        assertThat(period("2022-12-31", "2023-01-02")).isEqualTo("31 December 2022 to 2 January 2023");
        assertThat(period("2022-05-04", "2022-05-04")).isEqualTo("4 May 2022");
    }

    private String period(String first, String last) {
        return dates.period(LocalDate.parse(first), LocalDate.parse(last));
    }
}
