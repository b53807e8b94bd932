package eu.groupexchange.participation;

import eu.groupexchange.wording.FormValue;

/** Whether the lump sum is due, by {@code entitlement.dmn} or by who decided where it does not. */
public enum EntitlementVerdict implements FormValue {
    FULL("full"),
    NONE("none"),
    /** The rule leaves it to a coordinator. */
    DECIDE("decide");

    private final String value;

    EntitlementVerdict(String value) {
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
