package eu.groupexchange.correspondence.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.springframework.stereotype.Component;

/**
 * Writes a calendar entry as {@code text/calendar} (RFC 5545). It is first offered with the method PUBLISH: a REQUEST would
 * offer "accept" and "decline" in the mail, and an answer given there reaches nobody and confirms no place. What is in a
 * calendar already is changed by a REQUEST that asks for no answer, and removed by a CANCEL: calendars obey these by themselves.
 *
 * <p>Days that follow each other with the same hours are one recurring event, which every calendar keeps and replaces as one;
 * otherwise each day is an event of its own.
 */
@Component
public class CalendarFile {

    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();
    private final Clock clock;

    CalendarFile(Clock clock) {
        this.clock = clock;
    }

    public String of(CalendarEvent event) {
        Calendar calendar = new Calendar()
                .withProdId("-//Group Exchange//Group Exchange//EN")
                .withDefaults()
                .withProperty(method(event))
                .withComponent(zones.getTimeZone(event.zone().getId()).getVTimeZone())
                .getFluentTarget();
        if (isOneRun(event.slots())) {
            calendar.add(entry(
                    event, event.uid(), event.slots().get(0), event.slots().size()));
        } else {
            int day = 0;
            for (CalendarEvent.Slot slot : event.slots()) {
                // By its number, not by its date: moved to another day, it is still the same entry.
                calendar.add(entry(event, "day-" + ++day + "-" + event.uid(), slot, 1));
            }
        }
        return written(calendar);
    }

    private VEvent entry(CalendarEvent event, String uid, CalendarEvent.Slot slot, int days) {
        VEvent entry = new VEvent(false);
        entry.add(new Uid(uid));
        entry.add(new Sequence(event.sequence()));
        entry.add(new DtStamp(Instant.now(clock).truncatedTo(ChronoUnit.SECONDS)));
        entry.add(new DtStart<>(at(slot, slot.from(), event.zone())));
        entry.add(new DtEnd<>(at(slot, slot.until(), event.zone())));
        if (days > 1) {
            entry.add(new RRule<>(new Recur.Builder<ZonedDateTime>()
                    .frequency(Frequency.DAILY)
                    .count(days)
                    .build()));
        }
        entry.add(new Summary(event.title()));
        entry.add(new Location(event.location()));
        entry.add(new Description(event.description()));
        Organizer organizer =
                new Organizer(URI.create("mailto:" + event.organiser().email()));
        organizer.add(new Cn(event.organiser().name()));
        entry.add(organizer);
        if (event.attendee() != null) {
            Attendee attendee = new Attendee(URI.create("mailto:" + event.attendee()));
            attendee.add(Rsvp.FALSE);
            entry.add(attendee);
        }
        if (event.method() == CalendarEvent.Method.CANCEL) {
            entry.add(ImmutableStatus.VEVENT_CANCELLED);
        }
        return entry;
    }

    private static Method method(CalendarEvent event) {
        return switch (event.method()) {
            case PUBLISH -> ImmutableMethod.PUBLISH;
            case REQUEST -> ImmutableMethod.REQUEST;
            case CANCEL -> ImmutableMethod.CANCEL;
        };
    }

    private static boolean isOneRun(List<CalendarEvent.Slot> slots) {
        CalendarEvent.Slot first = slots.get(0);
        for (int day = 1; day < slots.size(); day++) {
            CalendarEvent.Slot slot = slots.get(day);
            if (!slot.equals(new CalendarEvent.Slot(first.date().plusDays(day), first.from(), first.until()))) {
                return false;
            }
        }
        return true;
    }

    private static ZonedDateTime at(CalendarEvent.Slot slot, LocalTime time, ZoneId zone) {
        return slot.date().atTime(time).atZone(zone);
    }

    private static String written(Calendar calendar) {
        StringWriter writer = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }
}
