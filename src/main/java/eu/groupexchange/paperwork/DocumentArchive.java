package eu.groupexchange.paperwork;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps every document that was issued. A document is frozen when it is issued: there is no way to change one. Where a fact that
 * it states has changed, the next version is issued, and the earlier one is marked as replaced.
 */
public interface DocumentArchive {

    /**
     * Renders the paper as PDF, seals it where there is a key, and keeps it. Where the key's latest version is valid and says the same, that one is returned and
     * nothing is rendered; so what is done again finds what it made. Otherwise this is the next version.
     *
     * @throws PaperRenderingException when it cannot be rendered
     */
    ArchivedDocument issue(DocumentKey key, Paper paper);

    /**
     * The next version of a series under a key that was announced before, such as to a mail that waits for it. Where the announced
     * key has a document, returns that one.
     */
    ArchivedDocument issueAnnounced(DocumentKey series, DocumentKey announced, Paper paper);

    /**
     * The next version of a paper that is out and says otherwise now; empty where none is out, or it is true still.
     *
     * @throws PaperRenderingException when it cannot be rendered
     */
    Optional<ArchivedDocument> renew(DocumentKey key, Paper paper);

    /** Keeps bytes made elsewhere (a payment file); where the key already has a document, returns that one. */
    ArchivedDocument store(DocumentKey key, String title, String fileName, String contentType, byte[] content);

    /**
     * The same in versions.
     *
     * @param facts what it says, in any form: the same text is the same version, whatever its bytes
     */
    ArchivedDocument store(
            DocumentKey key, String title, String fileName, String contentType, byte[] content, String facts);

    /** Marks what is out under this key as no longer valid: what it says does not hold, and nothing takes its place yet. */
    void invalidate(DocumentKey key);

    /** The one document with exactly this key. */
    Optional<ArchivedDocument> find(DocumentKey key);

    Optional<ArchivedDocument> find(UUID id);

    /** The paper that bears this code. */
    Optional<ArchivedDocument> find(PaperCode code);

    /**
     * All documents of exactly these bytes, oldest first; several where the same file is kept twice.
     *
     * @param sha256 64 lower-case hexadecimal digits
     */
    List<ArchivedDocument> withHash(String sha256);

    /** The latest version of the series that this key names. */
    Optional<ArchivedDocument> latest(DocumentKey key);

    /** All documents of a subject, oldest first. */
    List<ArchivedDocument> of(String subject);

    /**
     * The bytes as they were issued.
     *
     * @throws java.util.NoSuchElementException when there is no such document
     */
    byte[] content(UUID id);
}
