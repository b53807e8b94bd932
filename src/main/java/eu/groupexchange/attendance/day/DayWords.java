package eu.groupexchange.attendance.day;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import eu.groupexchange.workflow.StaffNames;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How far a day is recorded, in a sentence. */
@Component
public class DayWords {

    private final StaffNames names;

    DayWords(StaffNames names) {
        this.names = names;
    }

    public String of(Exchange exchange, LocalDate day, DayStanding standing) {
        return switch (standing.is()) {
            case CANCELLED -> Texts.of("day.standing.cancelled");
            case NO_DAY_OF_IT -> Texts.of("day.standing.no-day-of-it", WrittenDates.day(day));
            case NOT_BEGUN -> Texts.of("day.standing.not-begun", WrittenDates.weekday(day));
            case LIST_NOT_APPROVED -> Texts.of("day.standing.list-not-approved");
            case ANOTHER_FIRST ->
                Texts.of("day.standing.another-first", WrittenDates.weekday(Objects.requireNonNull(standing.before())));
            case OPEN -> Texts.of("day.standing.open");
            case HELD -> Texts.of("day.standing.held", name(standing));
            case RECORDED ->
                Texts.of(
                        "day.standing.recorded",
                        name(standing),
                        WrittenDates.moment(Objects.requireNonNull(standing.at()), exchange.zone()));
        };
    }

    private String name(DayStanding standing) {
        return names.of(Objects.requireNonNull(standing.by()));
    }
}
