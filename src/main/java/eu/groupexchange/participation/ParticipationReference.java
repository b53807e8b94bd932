package eu.groupexchange.participation;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a participation that people read to each other, such as {@code VAL22-0007}; the business key of its process.
 */
public record ParticipationReference(String value) implements Comparable<ParticipationReference> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{2,10}-\\d{4,}");

    public ParticipationReference {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a reference of a participation");
        }
    }

    /** Empty where the text is not of a reference's shape. */
    public static Optional<ParticipationReference> parse(String text) {
        String trimmed = text.strip().toUpperCase(java.util.Locale.ROOT);
        return SHAPE.matcher(trimmed).matches() ? Optional.of(new ParticipationReference(trimmed)) : Optional.empty();
    }

    @Override
    public int compareTo(ParticipationReference other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
