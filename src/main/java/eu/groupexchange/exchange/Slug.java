package eu.groupexchange.exchange;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The name of an exchange in addresses, such as {@code valenciennes-2022}; the business key of its process. What it may look
 * like says the schema of calls; here it is taken as it is, so that an address that nobody published is merely not found.
 */
public record Slug(@JsonValue String value) implements Comparable<Slug> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Slug {}

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
