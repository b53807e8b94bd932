package eu.groupexchange.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.groupexchange.wording.FormValue;

/** What happens to who comes from nearer than the minimum distance. */
public enum DistanceMode implements FormValue {
    /** It gets no place. */
    EXCLUDE("exclude"),
    /** Half of the lump sum is paid. */
    HALVE("halve"),
    IGNORE("ignore");

    private final String value;

    DistanceMode(String value) {
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
