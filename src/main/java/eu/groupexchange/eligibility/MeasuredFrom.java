package eu.groupexchange.eligibility;

import eu.groupexchange.wording.FormValue;

/** Where the point comes from by which the distance is measured. */
public enum MeasuredFrom implements FormValue {
    /** The centre of a place. */
    GAZETTEER("gazetteer"),
    /** A point that a coordinator set. */
    EXACT("exact");

    private final String value;

    MeasuredFrom(String value) {
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
