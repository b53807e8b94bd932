package eu.groupexchange.wording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A day as people write it in Europe: the day before the month, or the year first. */
public final class TypedDate {

    private static final List<DateTimeFormatter> WAYS = List.of(
            way("uuuu-M-d"),
            way("d-M-uuuu"),
            way("d MMM uuuu"),
            way("d MMMM uuuu"),
            way("MMM d uuuu"),
            way("MMMM d uuuu"));

    private TypedDate() {}

    public static Optional<LocalDate> of(String typed) {
        String text = TypedText.line(typed)
                .replaceFirst("T[0-9:.]+(?:Z|[+-][0-9:]+)?(?:\\[.*])?$", "")
                .replaceAll("(?<=\\d)(?:st|nd|rd|th)\\b", "")
                .replaceAll("(?<=\\d)\\s*[./\\u2010-\\u2015]\\s*(?=\\d)", "-")
                .replaceAll("[.,]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        for (DateTimeFormatter way : WAYS) {
            try {
                return Optional.of(LocalDate.parse(text, way));
            } catch (DateTimeException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter way(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
