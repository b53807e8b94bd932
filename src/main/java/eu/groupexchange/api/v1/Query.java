package eu.groupexchange.api.v1;

import eu.groupexchange.api.door.Problem;
import eu.groupexchange.api.door.ProblemException;
import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the question mark, read strictly: a name that is not known, or a value that is none, is a problem that names it, rather
 * than an answer to another question.
 */
record Query(HttpServletRequest request) {

    static final int LARGEST_PAGE = 200;

    private static final int PAGE = 50;
    private static final int MOST_PAGES = 1_000_000;
    private static final int LONGEST = 200;

    /** @throws ProblemException for a parameter that the address does not have */
    static Query of(HttpServletRequest request, String... known) {
        Set<String> unknown = new TreeSet<>(request.getParameterMap().keySet());
        unknown.removeAll(Set.of(known));
        unknown.stream().findFirst().ifPresent(name -> {
            throw wrong(name, Texts.of("api.query.unknown", String.join(", ", known)));
        });
        return new Query(request);
    }

    /** Counted from 1. */
    int page() {
        return number("page", 1, MOST_PAGES);
    }

    int size() {
        return number("size", PAGE, LARGEST_PAGE);
    }

    private int number(String name, int otherwise, int largest) {
        String typed = text(name);
        if (typed.isEmpty()) {
            return otherwise;
        }
        if (!typed.matches("\\d{1,9}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > largest) {
            throw wrong(name, Texts.of("api.query.number", largest));
        }
        return Integer.parseInt(typed);
    }

    /** Empty where it is not asked. */
    String text(String name) {
        String[] all = request.getParameterValues(name);
        if (all == null) {
            return "";
        }
        if (all.length > 1) {
            throw wrong(name, Texts.of("api.query.once"));
        }
        if (all[0].length() > LONGEST) {
            throw wrong(name, Texts.of("api.query.too-long", LONGEST));
        }
        return all[0].strip();
    }

    /** Of a name that may be given several times, or once with commas. */
    <T> Set<T> several(String name, Function<String, Optional<T>> read, String words) {
        String[] all = request.getParameterValues(name);
        Set<T> values = new LinkedHashSet<>();
        for (String typed : all == null ? new String[] {} : all) {
            for (String one : typed.split(",")) {
                values.add(read.apply(one.strip()).orElseThrow(() -> wrong(name, Texts.of("api.query.one-of", words))));
            }
        }
        return values;
    }

    <E extends Enum<E> & FormValue> @Nullable E one(String name, Class<E> type) {
        String typed = text(name);
        return typed.isEmpty()
                ? null
                : FormValue.find(type, typed)
                        .orElseThrow(() -> wrong(
                                name,
                                Texts.of(
                                        "api.query.one-of",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(FormValue::value)
                                                .collect(Collectors.joining(", ")))));
    }

    static ProblemException wrong(String name, String why) {
        return ProblemException.parameter(Problem.BAD_PARAMETER, name, "“" + name + "”: " + why);
    }
}
