package eu.groupexchange.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.groupexchange.wording.FormValue;

/** What a file proves: a file field of {@code claim.form}. Which of them a claim must have says the call. */
public enum EvidenceKind implements FormValue {
    REPORT("report"),
    TRAVEL("travelEvidence"),
    ACCOMMODATION("accommodationEvidence");

    private final String value;

    EvidenceKind(String value) {
        this.value = value;
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value;
    }
}
