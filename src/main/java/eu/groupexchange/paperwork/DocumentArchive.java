package eu.groupexchange.paperwork;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps every document that was issued. A document is frozen when it is issued: there is no way to change one. */
public interface DocumentArchive {

    /**
     * Renders the paper as PDF and keeps it; where the key already has a document, that one is returned and nothing is
     * rendered.
     *
     * @throws PaperRenderingException when it cannot be rendered
     */
    ArchivedDocument issue(DocumentKey key, Paper paper);

    /** Keeps bytes made elsewhere (a payment file, a workbook); where the key already has a document, returns that one. */
    ArchivedDocument store(DocumentKey key, String title, String fileName, String contentType, byte[] content);

    Optional<ArchivedDocument> find(DocumentKey key);

    Optional<ArchivedDocument> find(UUID id);

    /** All documents of a subject, oldest first. */
    List<ArchivedDocument> of(String subject);

    /**
     * The bytes as they were issued.
     *
     * @throws java.util.NoSuchElementException when there is no such document
     */
    byte[] content(UUID id);
}
