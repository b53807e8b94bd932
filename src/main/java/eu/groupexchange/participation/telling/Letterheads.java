package eu.groupexchange.participation.telling;

import eu.groupexchange.exchange.AgendaDay;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.paperwork.Letterhead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an exchange lends to its papers. */
public final class Letterheads {

    private Letterheads() {}

    public static Letterhead of(Exchange exchange) {
        return new Letterhead(
                exchange.title(),
                exchange.host().name(),
                exchange.venue().address(),
                exchange.firstDay(),
                exchange.lastDay(),
                exchange.zone(),
                exchange.venue().city(),
                exchange.contact().name(),
                exchange.contact().email(),
                person(exchange.signatory()),
                person(exchange.moderator()));
    }

    private static Letterhead.@Nullable Signatory person(Exchange.@Nullable Person person) {
        return person == null ? null : new Letterhead.Signatory(person.name(), person.role(), person.organisation());
    }

    /** The programme as papers and mails show it. */
    public static List<ProgrammeDay> programme(Exchange exchange) {
        return exchange.agenda().stream()
                .map(day -> new ProgrammeDay(day.date(), sessions(day)))
                .toList();
    }

    public static List<ProgrammeSession> sessions(AgendaDay day) {
        return day.sessions().stream()
                .map(session ->
                        new ProgrammeSession(session.from(), session.until(), session.title(), session.description()))
                .toList();
    }
}
