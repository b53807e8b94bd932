package eu.groupexchange.audit.verification;

/** Where a check tells what it sees. */
public interface Findings {

    /** Something that is not as it should be. */
    void add(Finding finding);

    default void add(String about, String sentence) {
        add(new Finding(about, sentence));
    }

    /** One more thing was looked at: an entry, a document, a mail. */
    void looked();
}
