package eu.groupexchange.eligibility;

import eu.groupexchange.wording.FormValue;

/** What {@code eligibility.dmn} recommends to the coordinator. */
public enum Recommendation implements FormValue {
    ELIGIBLE("eligible"),
    INELIGIBLE("ineligible"),
    /** The rules leave it to the coordinator. */
    REVIEW("review");

    private final String value;

    Recommendation(String value) {
        this.value = value;
    }

    @Override
    public String value() {
        return value;
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value;
    }
}
