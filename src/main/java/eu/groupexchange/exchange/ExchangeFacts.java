package eu.groupexchange.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the process of an exchange knows of it. */
public final class ExchangeFacts {

    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private ExchangeFacts() {}

    public static Map<String, Object> atStart(Exchange exchange) {
        Map<String, Object> facts = new HashMap<>(dates(exchange));
        facts.put("exchange", exchange.slug().value());
        facts.put("exchangeTitle", exchange.title());
        facts.put("dayCount", exchange.days().size());
        facts.put("deskUrl", "/desk/exchanges/" + exchange.slug());
        return facts;
    }

    /** Those that it waits for. */
    public static Map<String, Object> dates(Exchange exchange) {
        return Map.of(
                "registrationClosesAt", Date.from(exchange.registrationClosesAt()),
                "claimWindowClosesAt", Date.from(exchange.claimWindowClosesAt()));
    }

    /** What it knows of one of the days, counted from 0. */
    public static Map<String, Object> ofDay(Exchange exchange, int number) {
        LocalDate day = exchange.days().get(number);
        return Map.of(
                "attendanceDay", day.toString(),
                "attendanceDayText", LONG_DATE.format(day),
                "dayStartsAt", Date.from(exchange.startOf(day)));
    }
}
