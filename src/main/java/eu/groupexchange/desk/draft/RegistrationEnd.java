package eu.groupexchange.desk.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The end of registration as people say it: the last day, and the time on it where it does not count to its end. While a call is
 * edited these stand in the call beside it, as if they were fields.
 */
final class RegistrationEnd {

    static final String DAY = "/registrationDay";
    static final String TIME = "/registrationTime";

    private static final String MOMENT = "/registrationClosesAt";

    private RegistrationEnd() {}

    /** Before the call is shown or edited. */
    static void open(ObjectNode call) {
        Optional<ZonedDateTime> closes = closesAt(call);
        String typed = call.at(MOMENT).asText("");
        if (closes.isPresent()) {
            boolean midnight = closes.get().toLocalTime().equals(LocalTime.MIDNIGHT);
            LocalDate day = closes.get().toLocalDate();
            call.put(DAY.substring(1), (midnight ? day.minusDays(1) : day).toString());
            if (!midnight) {
                call.put(TIME.substring(1), closes.get().toLocalTime().toString());
            }
        } else if (!typed.isEmpty()) {
            String[] parts = typed.split(" ", 2);
            call.put(DAY.substring(1), parts.length == 2 && isDay(parts[0]) ? parts[0] : typed);
            if (parts.length == 2 && isDay(parts[0])) {
                call.put(TIME.substring(1), parts[1]);
            }
        }
    }

    /** After it was edited; a moment that is the same as before stays as it was written. */
    static void close(ObjectNode call) {
        String day = call.path(DAY.substring(1)).asText("");
        String time = call.path(TIME.substring(1)).asText("");
        call.remove(java.util.List.of(DAY.substring(1), TIME.substring(1)));
        Optional<ZonedDateTime> before = closesAt(call);
        if (day.isEmpty() && time.isEmpty()) {
            call.remove(MOMENT.substring(1));
            return;
        }
        try {
            ZoneId zone = ZoneId.of(call.path("zone").asText());
            ZonedDateTime closes = time.isEmpty()
                    ? LocalDate.parse(day).plusDays(1).atStartOfDay(zone)
                    : LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(zone);
            if (before.filter(closes::isEqual).isEmpty()) {
                call.put(MOMENT.substring(1), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(closes));
            }
        } catch (DateTimeException e) {
            call.set(MOMENT.substring(1), TextNode.valueOf((day + " " + time).strip()));
        }
    }

    private static Optional<ZonedDateTime> closesAt(JsonNode call) {
        try {
            return Optional.of(OffsetDateTime.parse(call.at(MOMENT).asText(""))
                    .atZoneSameInstant(ZoneId.of(call.path("zone").asText(""))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
