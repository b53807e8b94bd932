package eu.groupexchange.audit.anchor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of which every row is kept as it is, from a certain state on. All that is said of it are SQL expressions over that table; what
 * somebody may change lawfully later is no fact.
 *
 * @param kind under which the leaves stand, such as {@code document}
 * @param word what a row is called within a sentence: {@code document}
 * @param subject what a row is about
 * @param id tells rows of one subject apart
 * @param label what people call the row
 * @param at since when it has been as it is; {@code null} where no column says so
 * @param complete from when on it is kept as it is
 * @param facts everything that must never change, by name, as texts
 * @param noted of the facts, those that a column says as well, by their name: content and the hash that was noted of it
 * @param news whether a row in it is a reason to tell the auditors of an anchor
 */
public record AnchoredTable(
        String kind,
        String word,
        String table,
        String subject,
        String id,
        String label,
        @Nullable String at,
        String complete,
        Map<String, String> facts,
        Map<String, String> noted,
        boolean news) {

    /** Complete as soon as it is there, called by its id, without any fact yet. */
    public static AnchoredTable of(String kind, String word, String table, String subject, String id) {
        return new AnchoredTable(
                kind, word, table, subject, id, id, null, "true", new LinkedHashMap<>(), new LinkedHashMap<>(), true);
    }

    public AnchoredTable called(String expression) {
        return new AnchoredTable(kind, word, table, subject, id, expression, at, complete, facts, noted, news);
    }

    public AnchoredTable since(String column) {
        return new AnchoredTable(kind, word, table, subject, id, label, column, complete, facts, noted, news)
                .moment(column, column);
    }

    public AnchoredTable when(String condition) {
        return new AnchoredTable(kind, word, table, subject, id, label, at, condition, facts, noted, news);
    }

    /** Nobody is told of an anchor that holds nothing else: for what comes with every look, or follows from an anchor itself. */
    public AnchoredTable quiet() {
        return new AnchoredTable(kind, word, table, subject, id, label, at, complete, facts, noted, false);
    }

    /** Columns whose text is a fact under their own names. */
    public AnchoredTable columns(String... columns) {
        AnchoredTable more = this;
        for (String column : columns) {
            more = more.fact(column, column + "::text");
        }
        return more;
    }

    public AnchoredTable fact(String name, String expression) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, expression);
        return new AnchoredTable(kind, word, table, subject, id, label, at, complete, more, noted, news);
    }

    /** A moment, in UTC and to the microsecond whatever the session's time zone: {@code 2022-04-12T09:30:00.000000Z}. */
    public AnchoredTable moment(String name, String column) {
        return fact(name, "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')");
    }

    /** A text, by its hash. */
    public AnchoredTable text(String name, String column) {
        return fact(name, "encode(sha256(convert_to(" + column + ", 'UTF8')), 'hex')");
    }

    /**
     * Bytes, by their hash, which a column has noted as well.
     *
     * @param sha256 that column
     */
    public AnchoredTable content(String column, String sha256) {
        Map<String, String> more = new LinkedHashMap<>(noted);
        more.put("sha256", sha256);
        AnchoredTable hashed = fact("sha256", "encode(sha256(" + column + "), 'hex')");
        return new AnchoredTable(kind, word, table, subject, id, label, at, complete, hashed.facts, more, news);
    }
}
