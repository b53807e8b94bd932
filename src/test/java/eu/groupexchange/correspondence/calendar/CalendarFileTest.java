package eu.groupexchange.correspondence.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2022-04-01T08:00:00.5Z");

    private final CalendarFile file = new CalendarFile(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void isOneEventOnThreeDaysInTheTimeOfThePlace() throws Exception {
        Calendar calendar = parsed(file.of(event(0, slot(4, 9, 18), slot(5, 9, 18), slot(6, 9, 18))));

        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(calendar.getComponents(Component.VTIMEZONE)).hasSize(1);
        VEvent event = only(calendar);
        assertThat(occurrences(event))
                .extracting(period -> period.getStart().toInstant(), period -> period.getEnd()
                        .toInstant())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(at("2022-05-04T07:00:00Z"), at("2022-05-04T16:00:00Z")),
                        org.assertj.core.groups.Tuple.tuple(at("2022-05-05T07:00:00Z"), at("2022-05-05T16:00:00Z")),
                        org.assertj.core.groups.Tuple.tuple(at("2022-05-06T07:00:00Z"), at("2022-05-06T16:00:00Z")));
        assertThat(value(event, Property.UID)).isEqualTo("val22-0007@exchange.example");
        assertThat(value(event, Property.DTSTAMP)).isEqualTo("20220401T080000Z");
        assertThat(value(event, Property.SUMMARY)).isEqualTo("Échange, à Łódź; 3 days");
        assertThat(value(event, Property.LOCATION)).isEqualTo("180 rue Joseph Louis Lagrange, Valenciennes");
        assertThat(value(event, Property.DESCRIPTION)).isEqualTo("Two\nlines");
        assertThat(value(event, Property.ORGANIZER)).isEqualTo("mailto:irina@host.example");
        assertThat(event.getProperties(Property.ATTENDEE)).isEmpty();
    }

    @Test
    void replacesWhatWasSentBefore() throws Exception {
        VEvent first = only(parsed(file.of(event(0, slot(4, 9, 18)))));
        VEvent second = only(parsed(file.of(event(1, slot(11, 9, 18)))));

        assertThat(value(second, Property.UID)).isEqualTo(value(first, Property.UID));
        assertThat(value(first, Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(second, Property.SEQUENCE)).isEqualTo("1");
        assertThat(second.getProperties(Property.RRULE)).isEmpty();
    }

    @Test
    void asksForNoAnswerWhenItReplacesAnEntry() throws Exception {
        Calendar calendar = parsed(file.of(event(1, slot(11, 9, 18)).updating("anna@cluster.example")));

        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(only(calendar).getRequiredProperty(Property.ATTENDEE).toString())
                .contains("RSVP=FALSE")
                .contains("mailto:anna@cluster.example");
    }

    @Test
    void takesAnEntryOutOfTheCalendar() throws Exception {
        Calendar calendar = parsed(file.of(event(2, slot(4, 9, 18)).cancelling("anna@cluster.example")));

        assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(value(only(calendar), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(only(calendar), Property.SEQUENCE)).isEqualTo("2");
    }

    @Test
    void isAnEventForEachDayWhereHoursDiffer() throws Exception {
        Calendar calendar = parsed(file.of(event(0, slot(4, 9, 18), slot(5, 9, 13))));

        assertThat(calendar.<VEvent>getComponents(Component.VEVENT))
                .extracting(event -> value(event, Property.UID))
                .containsExactly("day-1-val22-0007@exchange.example", "day-2-val22-0007@exchange.example");
    }

    @Test
    void endsItsLinesAsTheStandardAsks() {
        assertThat(file.of(event(0, slot(4, 9, 18))).lines()).allMatch(line -> line.length() <= 75);
        assertThat(file.of(event(0, slot(4, 9, 18)))).contains("\r\n").doesNotContain("\n\n");
    }

    private static CalendarEvent event(int sequence, CalendarEvent.Slot... slots) {
        return new CalendarEvent(
                "val22-0007@exchange.example",
                sequence,
                "Échange, à Łódź; 3 days",
                "180 rue Joseph Louis Lagrange, Valenciennes",
                "Two\nlines",
                new CalendarEvent.Organiser("Irina Vescu", "irina@host.example"),
                PARIS,
                List.of(slots));
    }

    private static CalendarEvent.Slot slot(int day, int from, int until) {
        return new CalendarEvent.Slot(LocalDate.of(2022, 5, day), LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    private static Calendar parsed(String file) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static VEvent only(Calendar calendar) {
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static List<Period<ZonedDateTime>> occurrences(VEvent event) {
        return event
                .<ZonedDateTime>calculateRecurrenceSet(new Period<>(
                        at("2022-01-01T00:00:00Z").atZone(PARIS),
                        at("2023-01-01T00:00:00Z").atZone(PARIS)))
                .stream()
                .sorted()
                .toList();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
