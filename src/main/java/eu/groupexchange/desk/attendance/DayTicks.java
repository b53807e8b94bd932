package eu.groupexchange.desk.attendance;

import eu.groupexchange.attendance.day.FilledIn;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.web.form.Answers;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;

/**
 * What is ticked on the page of a day. The fields of ticks are called as the form of the task calls them; with them the page sends
 * who stood on it and who was ticked there to begin with, so that what happened since is noticed and nothing is lost.
 */
final class DayTicks {

    /** References that the page listed, with spaces between them. */
    static final String LISTED = "listed";

    /** A half-day in which everybody was there, sent where no script did the ticking. */
    static final String EVERYBODY = "everybody";

    private static final Map<HalfDay, String> FIELDS =
            Map.of(HalfDay.MORNING, "attendanceMorning", HalfDay.AFTERNOON, "attendanceAfternoon");

    private static final Map<HalfDay, String> OFFERED =
            Map.of(HalfDay.MORNING, "offeredMorning", HalfDay.AFTERNOON, "offeredAfternoon");

    private static final String SENT = "sent";

    private DayTicks() {}

    static String field(HalfDay half) {
        return FIELDS.get(half);
    }

    static String offered(HalfDay half) {
        return OFFERED.get(half);
    }

    /** The fields as one form has them. */
    static Answers of(MultiValueMap<String, String> sent) {
        Answers answers = Answers.of(Map.of(SENT, "true"));
        for (HalfDay half : HalfDay.values()) {
            answers = answers.with(field(half), joined(sent.getOrDefault(field(half), List.of())));
            answers = with(answers, offered(half), sent);
        }
        return with(answers, LISTED, sent);
    }

    private static Answers with(Answers answers, String field, MultiValueMap<String, String> sent) {
        String value = sent.getFirst(field);
        return value == null ? answers : answers.with(field, value);
    }

    static boolean wereSent(Answers answers) {
        return answers.isTicked(SENT);
    }

    /** Ticked for everybody but those who had been ticked before and were unticked by hand. */
    static Answers everybody(Answers sent, List<String> halves, Collection<String> candidates) {
        Answers all = sent;
        for (HalfDay half : HalfDay.values()) {
            if (halves.contains(half.name())) {
                Set<String> unticked = references(sent, offered(half));
                unticked.removeAll(references(sent, field(half)));
                Set<String> ticked = new LinkedHashSet<>(candidates);
                ticked.removeAll(unticked);
                all = all.with(field(half), joined(ticked));
            }
        }
        return all;
    }

    static FilledIn filledIn(Answers sent) {
        return new FilledIn(
                byHalf(half -> references(sent, field(half))),
                sent.values().containsKey(LISTED) ? references(sent, LISTED) : null,
                Arrays.stream(HalfDay.values()).anyMatch(half -> sent.values().containsKey(offered(half)))
                        ? byHalf(half -> references(sent, offered(half)))
                        : null);
    }

    /** Who is ticked when the page is shown: what was ticked by hand, and whoever came since. */
    static Set<String> shown(Answers answers, HalfDay half, Collection<String> expected) {
        Set<String> ticked = new TreeSet<>(expected);
        if (wereSent(answers)) {
            ticked.removeAll(references(answers, offered(half)));
            ticked.addAll(references(answers, field(half)));
        }
        return ticked;
    }

    static Set<String> references(Answers answers, String field) {
        String value = answers.value(field);
        return value.isBlank()
                ? new LinkedHashSet<>()
                : new LinkedHashSet<>(List.of(value.strip().split("\\s+")));
    }

    static String joined(Collection<String> references) {
        return String.join(" ", references);
    }

    private static Map<HalfDay, Set<String>> byHalf(Function<HalfDay, Set<String>> references) {
        Map<HalfDay, Set<String>> all = new EnumMap<>(HalfDay.class);
        for (HalfDay half : HalfDay.values()) {
            all.put(half, references.apply(half));
        }
        return all;
    }
}
