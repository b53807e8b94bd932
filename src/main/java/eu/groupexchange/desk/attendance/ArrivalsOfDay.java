package eu.groupexchange.desk.attendance;

import eu.groupexchange.attendance.CheckIns;
import eu.groupexchange.attendance.day.DayStanding;
import eu.groupexchange.attendance.day.DayStandings;
import eu.groupexchange.attendance.day.DayWords;
import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.wording.WrittenDates;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page of a day asks for every few seconds: who was checked in so far, and whether somebody else has recorded it. */
@RestController
@NothingPersonal("it only says by their references who of an open page has come, and that page was logged")
class ArrivalsOfDay {

    private final CheckIns checkIns;
    private final DayStandings standings;
    private final DayWords words;

    ArrivalsOfDay(CheckIns checkIns, DayStandings standings, DayWords words) {
        this.checkIns = checkIns;
        this.standings = standings;
        this.words = words;
    }

    /**
     * @param standing a name of {@link DayStanding.Is}
     * @param sentence the same for people
     */
    record Arrivals(String standing, String sentence, List<Arrival> arrivals) {}

    /**
     * @param half {@code MORNING} or {@code AFTERNOON}
     * @param at time of the day at the venue, {@code 08:52}
     */
    record Arrival(String reference, String half, String at) {}

    @GetMapping(path = "/desk/exchanges/{slug}/attendance/{date}/arrivals", produces = MediaType.APPLICATION_JSON_VALUE)
    Arrivals arrivals(Exchange exchange, LocalDate date, Principal staff) {
        DayStanding standing = standings.of(exchange, date, staff.getName());
        return new Arrivals(
                standing.is().name(),
                words.of(exchange, date, standing),
                checkIns.of(exchange.slug(), date).entrySet().stream()
                        .flatMap(one -> one.getValue().stream()
                                .map(arrival -> new Arrival(
                                        one.getKey(),
                                        arrival.half().half().name(),
                                        WrittenDates.time(arrival.at().atZone(exchange.zone())))))
                        .toList());
    }
}
