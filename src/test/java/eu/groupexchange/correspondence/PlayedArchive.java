package eu.groupexchange.correspondence;

import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.DocumentStanding;
import eu.groupexchange.paperwork.Paper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** An archive in memory that takes what is stored and renders nothing. */
class PlayedArchive implements DocumentArchive {

    private final Map<DocumentKey, ArchivedDocument> documents = new ConcurrentHashMap<>();
    private final Map<UUID, byte[]> contents = new ConcurrentHashMap<>();

    @Override
    public ArchivedDocument issue(DocumentKey key, Paper paper) {
        throw new UnsupportedOperationException("Nothing is rendered here");
    }

    @Override
    public ArchivedDocument store(DocumentKey key, String title, String fileName, String contentType, byte[] content) {
        ArchivedDocument document = new ArchivedDocument(
                UUID.randomUUID(),
                key,
                key,
                1,
                DocumentStanding.VALID,
                title,
                fileName,
                contentType,
                content.length,
                "0".repeat(64),
                CorrespondenceTestConfiguration.NOW);
        contents.put(document.id(), content);
        documents.put(key, document);
        return document;
    }

    @Override
    public ArchivedDocument issueAnnounced(DocumentKey series, DocumentKey announced, Paper paper) {
        return issue(announced, paper);
    }

    @Override
    public Optional<ArchivedDocument> renew(DocumentKey key, Paper paper) {
        return Optional.empty();
    }

    @Override
    public ArchivedDocument store(
            DocumentKey key, String title, String fileName, String contentType, byte[] content, String facts) {
        return store(key, title, fileName, contentType, content);
    }

    @Override
    public void invalidate(DocumentKey key) {
        throw new UnsupportedOperationException("Nothing is invalid here");
    }

    @Override
    public Optional<ArchivedDocument> latest(DocumentKey key) {
        return find(key);
    }

    @Override
    public Optional<ArchivedDocument> find(DocumentKey key) {
        return Optional.ofNullable(documents.get(key));
    }

    @Override
    public Optional<ArchivedDocument> find(UUID id) {
        return documents.values().stream()
                .filter(document -> document.id().equals(id))
                .findAny();
    }

    @Override
    public List<ArchivedDocument> of(String subject) {
        return documents.values().stream()
                .filter(document -> document.key().subject().equals(subject))
                .toList();
    }

    @Override
    public byte[] content(UUID id) {
        return contents.get(id);
    }
}
