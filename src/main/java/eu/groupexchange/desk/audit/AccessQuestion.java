package eu.groupexchange.desk.audit;

import eu.groupexchange.audit.access.AccessFilter;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.AccessOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the access log, as it stands in the address. What it does not mean (a day that is none, an unknown kind) is
 * passed over, and shown as not asked.
 *
 * @param until the last day, all of it
 */
record AccessQuestion(
        String person,
        String about,
        @Nullable AccessKind kind,
        @Nullable AccessOutcome outcome,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    static AccessQuestion of(Map<String, String> sent) {
        return new AccessQuestion(
                text(sent, "person"),
                text(sent, "about"),
                constant(AccessKind.class, text(sent, "kind")),
                constant(AccessOutcome.class, text(sent, "outcome")),
                day(text(sent, "from")),
                day(text(sent, "until")));
    }

    AccessFilter filter(ZoneId zone) {
        return new AccessFilter(
                person.isEmpty() ? null : person,
                about.isEmpty() ? null : about,
                kind,
                outcome,
                beginning(from, zone),
                beginning(until == null ? null : until.plusDays(1), zone));
    }

    private static @Nullable Instant beginning(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static String text(Map<String, String> sent, String key) {
        return Optional.ofNullable(sent.get(key)).orElse("").strip();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
