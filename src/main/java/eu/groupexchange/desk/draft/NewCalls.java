package eu.groupexchange.desk.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls to begin with: an empty one with the rules of the scheme, and copies of others with days and names of their own. */
final class NewCalls {

    /** The same day of the week. */
    private static final int A_YEAR = 364;

    private static final Pattern YEAR = Pattern.compile("(.*?)(20\\d\\d|(?<![0-9])\\d\\d)((?:-\\d+)?)");

    private NewCalls() {}

    /** @param call with the rules of the scheme, and nothing else */
    static ObjectNode fromNothing(
            ObjectNode call,
            String title,
            String slug,
            String prefix,
            String zone,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {
        put(call, "title", title);
        put(call, "slug", slug);
        put(call, "referencePrefix", prefix);
        call.put("zone", zone);
        ObjectNode before = call.deepCopy();
        if (first != null) {
            call.put("firstDay", first.toString());
        }
        if (last != null) {
            call.put("lastDay", last.toString());
        }
        Programme.follow(before, call);
        if (call.path("rules") instanceof ObjectNode rules && !prefix.isEmpty()) {
            rules.put("version", prefix + "-1");
        }
        return call;
    }

    /** @param first null leaves all days empty */
    static ObjectNode copy(
            ObjectNode source, String title, String slug, String prefix, String version, @Nullable LocalDate first) {
        ObjectNode call = source.deepCopy();
        Optional<LocalDate> before = Programme.day(source.path("firstDay"));
        put(call, "title", title);
        put(call, "slug", slug);
        put(call, "referencePrefix", prefix);
        if (call.path("rules") instanceof ObjectNode rules) {
            put(rules, "version", version);
        }
        ArrayNode agenda = CallActions.list(call, "/agenda");
        if (first == null || before.isEmpty()) {
            call.remove(java.util.List.of("firstDay", "lastDay", "registrationClosesAt"));
            agenda.forEach(day -> ((ObjectNode) day).remove("date"));
            return call;
        }
        long days = ChronoUnit.DAYS.between(before.get(), first);
        call.put("firstDay", first.toString());
        Programme.day(source.path("lastDay"))
                .ifPresent(last -> call.put("lastDay", last.plusDays(days).toString()));
        Programme.shift(agenda, days);
        shiftEnd(call, days);
        return call;
    }

    private static void shiftEnd(ObjectNode call, long days) {
        try {
            OffsetDateTime closes =
                    OffsetDateTime.parse(call.path("registrationClosesAt").asText(""));
            ZoneId zone = ZoneId.of(call.path("zone").asText(""));
            call.put(
                    "registrationClosesAt",
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            closes.atZoneSameInstant(zone).plusDays(days)));
        } catch (DateTimeException e) {
            call.remove("registrationClosesAt");
        }
    }

    /** About a year later, and in the future. */
    static Optional<LocalDate> suggestedDay(ObjectNode source, LocalDate today) {
        return Programme.day(source.path("firstDay")).map(first -> {
            LocalDate day = first.plusDays(A_YEAR);
            while (!day.isAfter(today)) {
                day = day.plusDays(A_YEAR);
            }
            return day;
        });
    }

    /** With the year in it replaced, {@code valenciennes-2023}, {@code VAL23}, {@code VAL23-1}; as it is where there is none. */
    static String nextName(String name, int year) {
        Matcher matcher = YEAR.matcher(name);
        if (!matcher.matches()) {
            return name;
        }
        String digits = matcher.group(2).length() == 4
                ? String.valueOf(year)
                : String.valueOf(year).substring(2);
        return matcher.group(1) + digits + matcher.group(3);
    }

    private static void put(ObjectNode call, String field, String value) {
        if (value.isEmpty()) {
            call.remove(field);
        } else {
            call.put(field, value);
        }
    }
}
