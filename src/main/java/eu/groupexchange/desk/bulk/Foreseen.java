package eu.groupexchange.desk.bulk;

/**
 * What would happen to a case.
 *
 * @param kind whether it is possible
 * @param words what happens, what is missing, or why it is not possible
 */
public record Foreseen(Kind kind, String words) {

    public enum Kind {
        POSSIBLE,
        /** Possible once a reason is given. */
        NEEDS_REASON,
        IMPOSSIBLE
    }

    public static Foreseen possible(String words) {
        return new Foreseen(Kind.POSSIBLE, words);
    }

    public static Foreseen needsReason(String words) {
        return new Foreseen(Kind.NEEDS_REASON, words);
    }

    public static Foreseen impossible(String why) {
        return new Foreseen(Kind.IMPOSSIBLE, why);
    }

    public boolean isPossible() {
        return kind != Kind.IMPOSSIBLE;
    }

    public boolean wantsReason() {
        return kind == Kind.NEEDS_REASON;
    }
}
