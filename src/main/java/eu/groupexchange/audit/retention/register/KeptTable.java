package eu.groupexchange.audit.retention.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table in which a feature keeps something about a case, a payment run or an exchange, or otherwise about a person.
 *
 * @param table its name
 * @param whose what its rows are about
 * @param key the column that names that; empty where rows go by themselves
 * @param until when its rows go
 * @param kept what stands in which columns
 */
public record KeptTable(String table, Whose whose, String key, Until until, List<Kept> kept) {

    private static final Pattern NAME = Pattern.compile("[a-z_]+");

    /** What the rows of a table are about. */
    public enum Whose {
        /** Its key is a participation's reference. */
        CASE,
        /** Its key is a payment run's id. */
        RUN,
        /** Its key is an exchange's slug. */
        EXCHANGE,
        /** Its key is any of these. */
        SUBJECT,
        /** Its key is any of these, and the rows of an exchange stay when its cases are gone. */
        CASE_OR_RUN,
        /** Somebody of the staff, or a visitor; the rows go in their own time. */
        NOBODYS_DOSSIER
    }

    /** When rows go. */
    public enum Until {
        /** With the dossier that they belong to. */
        DOSSIER,
        /** By themselves, days or weeks after they are not needed any more. */
        SOON,
        /** With the account of the person of the staff. */
        ACCOUNT,
        /** Never: they prove what was done, and name no organisation and none of its people. */
        STAYS
    }

    /**
     * @param columns their names
     * @param what stands there, in words
     * @param why it is kept
     */
    public record Kept(List<String> columns, String what, String why) {}

    public KeptTable {
        if (!NAME.matcher(table).matches()
                || !key.isEmpty() && !NAME.matcher(key).matches()) {
            throw new IllegalArgumentException(table + "." + key + " is no name of a column");
        }
        kept = List.copyOf(kept);
    }

    /** One whose column {@code reference} names the case. */
    public static KeptTable ofCase(String table) {
        return new KeptTable(table, Whose.CASE, "reference", Until.DOSSIER, List.of());
    }

    /** One whose column {@code subject} names a case, a payment run or an exchange. */
    public static KeptTable ofSubject(String table) {
        return new KeptTable(table, Whose.SUBJECT, "subject", Until.DOSSIER, List.of());
    }

    /** The same, but what is about an exchange stays. */
    public static KeptTable ofCaseOrRun(String table) {
        return new KeptTable(table, Whose.CASE_OR_RUN, "subject", Until.DOSSIER, List.of());
    }

    /** One whose column {@code run} names the payment run. */
    public static KeptTable ofRun(String table) {
        return new KeptTable(table, Whose.RUN, "run", Until.DOSSIER, List.of());
    }

    /** One whose column {@code exchange} names the exchange; its rows go after the last case of the exchange. */
    public static KeptTable ofExchange(String table) {
        return new KeptTable(table, Whose.EXCHANGE, "exchange", Until.DOSSIER, List.of());
    }

    /** One whose rows belong to no dossier. */
    public static KeptTable elsewhere(String table, Until until) {
        return new KeptTable(table, Whose.NOBODYS_DOSSIER, "", until, List.of());
    }

    public KeptTable by(String column) {
        return new KeptTable(table, whose, column, until, kept);
    }

    /** Something that stands in these columns. */
    public KeptTable holding(String what, String why, String... columns) {
        List<Kept> more = new ArrayList<>(kept);
        more.add(new Kept(Arrays.asList(columns), what, why));
        return new KeptTable(table, whose, key, until, more);
    }

    /** Whether its rows go with the dossier of a subject of that kind. */
    public boolean goesWith(Whose subject) {
        return whose == subject
                || whose == Whose.SUBJECT
                || whose == Whose.CASE_OR_RUN && (subject == Whose.CASE || subject == Whose.RUN);
    }
}
