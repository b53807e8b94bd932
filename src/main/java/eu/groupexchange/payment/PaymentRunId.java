package eu.groupexchange.payment;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a payment run, such as {@code RUN-2022-003}; the business key of its process. */
public record PaymentRunId(String value) {

    private static final Pattern SHAPE = Pattern.compile("RUN-\\d{4}-\\d{3,9}");

    public PaymentRunId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a payment run");
        }
    }

    /** Empty where the text is not of an id's shape. */
    public static Optional<PaymentRunId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new PaymentRunId(text)) : Optional.empty();
    }

    public static PaymentRunId of(int year, long number) {
        return new PaymentRunId("RUN-%04d-%03d".formatted(year, number));
    }

    @Override
    public String toString() {
        return value;
    }
}
