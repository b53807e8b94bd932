package eu.groupexchange.audit.access;

import eu.groupexchange.wording.Texts;

/** What became of it. Its names are stored. */
public enum AccessOutcome {
    ALLOWED("access.outcome.allowed"),
    REFUSED("access.outcome.refused"),
    /** What the address names does not exist. */
    NOT_FOUND("access.outcome.not-found");

    private final String words;

    AccessOutcome(String words) {
        this.words = words;
    }

    public String inWords() {
        return Texts.of(words);
    }
}
