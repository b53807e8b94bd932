package eu.groupexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** The deadlines of the real call. */
class ExchangeDeadlinesTest {

    private final ObjectMapper json = Jackson2ObjectMapperBuilder.json().build();
    private Exchange exchange;

    @BeforeEach
    void read() throws IOException {
        exchange = json.readValue(
                ExchangeDeadlinesTest.class.getResource("/exchanges/valenciennes-2022.json"), Exchange.class);
    }

    @Test
    void registrationIsOpenUntilTheTenthOfAprilEndsInParis() {
        assertThat(exchange.registrationIsOpen(at("2022-04-10T23:59:59+02:00"))).isTrue();
        assertThat(exchange.registrationIsOpen(at("2022-04-11T00:00:00+02:00").minusNanos(1)))
                .isTrue();
        assertThat(exchange.registrationIsOpen(at("2022-04-11T00:00:00+02:00"))).isFalse();
    }

    @Test
    void claimsAreOpenForThirtyDaysAfterTheSixthOfMay() {
        assertThat(exchange.claimWindowClosesAt()).isEqualTo(at("2022-06-06T00:00:00+02:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-28T00:00:00+02:00, 2022-04-05T00:00:00+02:00",
        "2022-03-28T23:59:59+02:00, 2022-04-05T00:00:00+02:00",
        "2022-03-26T23:30:00+01:00, 2022-04-03T00:00:00+02:00",
        "2022-10-29T23:30:00+02:00, 2022-11-06T00:00:00+01:00"
    })
    void aDeadlineEndsWithADayAtTheVenueWhateverTheClocksDid(OffsetDateTime from, OffsetDateTime end) {
        assertThat(exchange.endOfDayAfter(from.toInstant(), 7)).isEqualTo(end.toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-06T00:00:00+02:00, 2022-06-06T00:00:00+02:00",
        "2022-06-06T00:00:01+02:00, 2022-06-07T00:00:00+02:00",
        "2022-06-06T23:59:59+02:00, 2022-06-07T00:00:00+02:00"
    })
    void aMovedDeadlineEndsWithTheDayOnWhichItFalls(OffsetDateTime then, OffsetDateTime end) {
        assertThat(exchange.endOfDayOf(then.toInstant())).isEqualTo(end.toInstant());
    }

    @Test
    void oneMayObjectUntilTheLastDayEndsAndNotAtAllWhereTheCallGivesNoTime() {
        assertThat(exchange.objectionUntil(at("2022-04-12T10:00:00+02:00"))).contains(at("2022-04-27T00:00:00+02:00"));
        assertThat(exchange.time().until(at("2022-04-27T00:00:00+02:00")))
                .isEqualTo("the end of 26 April 2022 (Valenciennes time)");
    }

    @Test
    void aHalfDayIsFromItsFirstSessionToItsLastAndLunchBelongsToNone() {
        AgendaDay day = new AgendaDay(
                exchange.firstDay(),
                "A day",
                List.of(
                        session("08:00", "09:00", null, "Breakfast"),
                        session("09:00", "10:30", HalfDay.MORNING, "First"),
                        session("10:30", "11:00", null, "Coffee"),
                        session("11:00", "12:30", HalfDay.MORNING, "Second"),
                        session("12:30", "14:00", null, "Lunch")));

        assertThat(day.halves()).singleElement().satisfies(half -> {
            assertThat(half.half()).isEqualTo(HalfDay.MORNING);
            assertThat(half.from()).isEqualTo("09:00");
            assertThat(half.until()).isEqualTo("12:30");
            assertThat(half.sessions()).extracting(AgendaDay.Session::title).containsExactly("First", "Second");
        });
        assertThat(exchange.agenda()
                        .get(0)
                        .half(HalfDay.AFTERNOON)
                        .orElseThrow()
                        .from())
                .isEqualTo("14:00");
    }

    private static AgendaDay.Session session(String from, String until, @Nullable HalfDay half, String title) {
        return new AgendaDay.Session(LocalTime.parse(from), LocalTime.parse(until), title, "", List.of(), half);
    }

    @Test
    void theDaysAreThoseOfTheAgenda() {
        assertThat(exchange.days())
                .isEqualTo(exchange.agenda().stream().map(AgendaDay::date).toList());
        assertThat(exchange.agenda()).allSatisfy(day -> assertThat(day.sessions().stream()
                        .filter(session -> session.half() != null)
                        .map(AgendaDay.Session::half))
                .containsExactly(HalfDay.MORNING, HalfDay.AFTERNOON));
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
