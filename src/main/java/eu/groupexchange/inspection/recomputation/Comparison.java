package eu.groupexchange.inspection.recomputation;

import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what is stored with what it should be, thing by thing, and says in sentences what comes of it. */
final class Comparison {

    /** What is written beside the log is written in the same transaction, and the clock runs on meanwhile. */
    private static final Duration ONE_TRANSACTION = Duration.ofSeconds(30);

    private final Recomputed.Kind kind;
    private final @Nullable Instant at;
    private String under = "";
    private final List<String> compared = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Comparison(Recomputed.Kind kind, @Nullable Instant at) {
        this.kind = kind;
        this.at = at;
    }

    Comparison under(String version) {
        under = version;
        return this;
    }

    /**
     * @param what is compared, as it stands at the beginning of a sentence
     * @param source from where it follows, as it stands at the end of one: {@code the coordinates}
     */
    void same(String what, @Nullable Object stored, @Nullable Object expected, String source) {
        if (equal(stored, expected)) {
            agrees(what);
        } else {
            differs(Texts.of("recomputation.differs", what, written(stored), written(expected), source));
        }
    }

    /** The same for moments that are written one after the other in a transaction. */
    void sameMoment(String what, Instant stored, Instant expected, String source) {
        boolean together = Duration.between(stored, expected).abs().compareTo(ONE_TRANSACTION) <= 0;
        same(what, stored, together ? stored : expected, source);
    }

    void agrees(String what) {
        if (!compared.contains(what)) {
            compared.add(what);
        }
    }

    void differs(String sentence) {
        differences.add(sentence);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    Recomputed.Part part() {
        return new Recomputed.Part(
                kind, at, under, List.copyOf(compared), List.copyOf(differences), List.copyOf(notes));
    }

    private static boolean equal(@Nullable Object stored, @Nullable Object expected) {
        return written(stored).equals(written(expected));
    }

    /** As a sentence shows it, and so that what means the same reads the same: 450 and 450.00, a list and a list. */
    private static String written(@Nullable Object value) {
        if (value == null) {
            return Texts.of("recomputation.nothing");
        }
        if (value instanceof Number number) {
            BigDecimal plain = new BigDecimal(number.toString()).stripTrailingZeros();
            return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
        }
        if (value instanceof Collection<?> many) {
            return many.isEmpty()
                    ? Texts.of("recomputation.nothing")
                    : many.stream().map(Comparison::written).collect(Collectors.joining(", "));
        }
        if (value instanceof FormValue word) {
            return word.value();
        }
        return value.toString();
    }
}
