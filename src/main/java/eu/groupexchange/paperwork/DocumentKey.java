package eu.groupexchange.paperwork;

/**
 * Names one document for good. The key under which a paper is issued is that of its first version and names the series of all of
 * them; later versions have keys of their own.
 *
 * @param subject a participation's reference, an exchange's slug or a payment run's id
 * @param kind what it is
 * @param occasion tells documents of one kind and subject apart, such as a day ({@code day-1}) or a counter
 */
public record DocumentKey(String subject, DocumentKind kind, String occasion) {

    public static DocumentKey of(String subject, Class<? extends Paper> paper, String occasion) {
        return new DocumentKey(subject, DocumentKind.of(paper), occasion);
    }

    /** The only paper of its kind that the subject will have, in however many versions. */
    public static DocumentKey only(String subject, DocumentKind kind) {
        return new DocumentKey(subject, kind, "1");
    }

    /** The same, of a kind that is a paper. */
    public static DocumentKey only(String subject, Class<? extends Paper> paper) {
        return only(subject, DocumentKind.of(paper));
    }

    /** The key of a version of the series that this key names. */
    DocumentKey version(int number) {
        return number == 1 ? this : new DocumentKey(subject, kind, occasion + "-v" + number);
    }
}
