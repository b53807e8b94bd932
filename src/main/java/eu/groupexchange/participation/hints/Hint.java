package eu.groupexchange.participation.hints;

import org.jspecify.annotations.Nullable;

/**
 * Something about a case that somebody should look at before deciding. Never proof, and never a reason by itself.
 *
 * @param text what it is, such as {@code The same account was given in}; where another case is named it goes on with that one
 * @param other the case that it has this in common with, or null
 */
public record Hint(Kind kind, String text, @Nullable Other other) {

    public enum Kind {
        REGISTERED_TWICE,
        REIMBURSED_ELSEWHERE,
        SAME_ACCOUNT,
        SAME_FILE,
        UNLIKE_HOLDER,
        FOREIGN_ACCOUNT
    }

    /**
     * The other case.
     *
     * @param standing how it stands, in words
     */
    public record Other(String reference, String organisation, String standing) {}

    /** As it stands on paper, where nothing can be followed. */
    public String sentence() {
        return other == null
                ? text + "."
                : "%s %s, %s (%s).".formatted(text, other.reference(), other.organisation(), other.standing());
    }
}
