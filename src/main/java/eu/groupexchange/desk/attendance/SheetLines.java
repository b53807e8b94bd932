package eu.groupexchange.desk.attendance;

import eu.groupexchange.attendance.sheet.MissingSheet;
import eu.groupexchange.attendance.sheet.SheetDay;
import eu.groupexchange.attendance.sheet.SheetDays;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.wording.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How the days stand with their signed sheets, in sentences, for whatever page lists them. */
@Component
public class SheetLines {

    private final SheetDays days;

    SheetLines(SheetDays days) {
        this.days = days;
    }

    /**
     * @param page its address
     * @param settled false where something is still to be done, or was left out
     */
    public record Line(String day, String page, String standing, boolean settled) {}

    /** Of all days of an exchange; of one that was cancelled, those on which scans were left. */
    public List<Line> of(Exchange exchange) {
        boolean cancelled = exchange.status() == ExchangeStatus.CANCELLED;
        return lines(
                exchange,
                days.of(exchange).stream()
                        .filter(day -> !cancelled || !day.standing().isEmpty())
                        .toList());
    }

    /** Of the days on whose sheet a participation stands. */
    public List<Line> of(Participation participation, Exchange exchange) {
        return lines(exchange, days.of(participation));
    }

    private static List<Line> lines(Exchange exchange, List<SheetDay> days) {
        return days.stream()
                .map(day -> new Line(
                        DeskDates.day(day.date()),
                        "/desk/exchanges/" + exchange.slug() + "/attendance/" + day.date(),
                        sentence(day, exchange.zone()),
                        isSettled(day)))
                .toList();
    }

    static boolean isSettled(SheetDay day) {
        return day.is() != SheetDay.Standing.MISSING && day.is() != SheetDay.Standing.EXCUSED;
    }

    static String sentence(SheetDay day, ZoneId zone) {
        return switch (day.is()) {
            case NOT_YET -> Texts.of("sheets.standing.not-yet");
            case NOBODY_CAME -> Texts.of("sheets.standing.nobody-came");
            case FILED ->
                day.missing() == null
                        ? Texts.of("sheets.standing.filed", day.standing().size())
                        : Texts.of(
                                "sheets.standing.filed-after-all",
                                day.standing().size(),
                                day.missing().reason());
            case EXCUSED -> excused(Objects.requireNonNull(day.missing()), zone);
            case MISSING -> Texts.of("sheets.standing.missing");
            case LEFT_BEHIND ->
                Texts.of("sheets.standing.left-behind", day.standing().size());
        };
    }

    private static String excused(MissingSheet missing, ZoneId zone) {
        return Texts.of(
                "sheets.standing.excused",
                missing.reason(),
                missing.givenBy(),
                DeskDates.moment(missing.givenAt(), zone));
    }
}
