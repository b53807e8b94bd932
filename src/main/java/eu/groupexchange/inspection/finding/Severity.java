package eu.groupexchange.inspection.finding;

import eu.groupexchange.wording.Texts;

/** How much a finding weighs. */
public enum Severity {
    LOW("inspection.severity.low"),
    MEDIUM("inspection.severity.medium"),
    HIGH("inspection.severity.high");

    private final String words;

    Severity(String words) {
        this.words = words;
    }

    public String inWords() {
        return Texts.of(words);
    }
}
