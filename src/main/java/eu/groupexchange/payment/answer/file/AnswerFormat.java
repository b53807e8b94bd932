package eu.groupexchange.payment.answer.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The messages of ISO 20022 that are read, in which versions. The name is stored; do not rename. */
public enum AnswerFormat {
    /** Customer payment status report: what becomes of an order. */
    PAIN_002("pain.002", List.of("pain.002.001.03", "pain.002.001.10")),
    /** Bank to customer debit credit notification: what was booked. */
    CAMT_054("camt.054", List.of("camt.054.001.02", "camt.054.001.08"));

    private final String message;
    private final List<String> versions;

    AnswerFormat(String message, List<String> versions) {
        this.message = message;
        this.versions = versions;
    }

    /** As people call it: {@code pain.002}. */
    public String inWords() {
        return message;
    }

    List<String> versions() {
        return versions;
    }

    static Optional<AnswerFormat> ofVersion(String version) {
        return Arrays.stream(values())
                .filter(format -> format.versions.contains(version))
                .findFirst();
    }
}
