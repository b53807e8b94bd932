package eu.groupexchange.platform.webapps.history;

import eu.groupexchange.wording.Texts;
import jakarta.ws.rs.core.MultivaluedMap;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What an address asks for, read leniently: what is left out or empty asks for nothing. */
record Question(MultivaluedMap<String, String> parameters) {

    static final int PAGE_SIZE = 25;

    /** No address is that long, and no list has that many pages. */
    private static final int LONGEST = 300;

    private static final int LAST_PAGE = 1_000_000;

    Optional<String> text(String name) {
        return Optional.ofNullable(parameters.getFirst(name))
                .map(value -> value.replace("\0", "").strip())
                .filter(Predicate.not(String::isEmpty))
                .map(value -> value.substring(0, Math.min(value.length(), LONGEST)));
    }

    /** The words that have to be found, each of them. */
    List<String> words(String name) {
        return text(name)
                .map(text -> Arrays.stream(text.split("\\s+"))
                        .filter(Predicate.not(String::isEmpty))
                        .toList())
                .orElse(List.of());
    }

    /**
     * A day, as the engine writes its times: without a zone, in the one that it runs in.
     *
     * @param later so many days later
     * @throws UnreadableException for what is no day
     */
    Optional<Timestamp> day(String name, int later) {
        return text(name).map(value -> {
            try {
                LocalDateTime midnight = LocalDate.parse(value).atStartOfDay();
                if (midnight.getYear() < 1900 || midnight.getYear() > 2999) {
                    throw new UnreadableException(Texts.of("history.no-day", value));
                }
                return Timestamp.valueOf(midnight.plusDays(later));
            } catch (DateTimeParseException e) {
                throw new UnreadableException(Texts.of("history.no-day", value));
            }
        });
    }

    boolean is(String name, String value) {
        return text(name).filter(value::equals).isPresent();
    }

    /** Counted from 1; what is no page is the first. */
    int page() {
        try {
            return text("page")
                    .map(Integer::valueOf)
                    .filter(page -> page > 0 && page <= LAST_PAGE)
                    .orElse(1);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    int offset() {
        return (page() - 1) * PAGE_SIZE;
    }

    /** Something in the address cannot be understood; the message says what, for whoever wrote it. */
    static final class UnreadableException extends RuntimeException {

        UnreadableException(String sentence) {
            super(sentence);
        }
    }
}
