package eu.groupexchange.inspection.finding;

import eu.groupexchange.wording.Texts;

/** How a finding stands: open until it is answered, and again where the answer does not do; closed when the auditor accepts it. */
public enum FindingState {
    OPEN("inspection.finding.open"),
    ANSWERED("inspection.finding.answered"),
    CLOSED("inspection.finding.closed");

    private final String words;

    FindingState(String words) {
        this.words = words;
    }

    public String inWords() {
        return Texts.of(words);
    }
}
