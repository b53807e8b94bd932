package eu.groupexchange.paperwork;

/**
 * Names one document for good: issued twice under the same key, it is the same document.
 *
 * @param subject a participation's reference, an exchange's slug or a payment run's id
 * @param kind what it is
 * @param occasion tells documents of one kind and subject apart, such as a day ({@code 2022-05-04}) or a counter
 */
public record DocumentKey(String subject, DocumentKind kind, String occasion) {

    /** The only document of its kind that the subject will have. */
    public static DocumentKey only(String subject, DocumentKind kind) {
        return new DocumentKey(subject, kind, "1");
    }
}
