package eu.groupexchange.testing;

import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.DocumentStanding;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.paperwork.PaperCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** An archive that keeps papers as they are, without making PDF of them. */
public class ArchiveInMemory implements DocumentArchive {

    private final Map<DocumentKey, ArchivedDocument> documents = new ConcurrentHashMap<>();
    private final Map<DocumentKey, Paper> papers = new ConcurrentHashMap<>();
    private final Map<DocumentKey, String> saying = new ConcurrentHashMap<>();
    private final Map<UUID, byte[]> contents = new ConcurrentHashMap<>();

    @Override
    public ArchivedDocument issue(DocumentKey key, Paper paper) {
        byte[] content = paper.toString().getBytes(StandardCharsets.UTF_8);
        ArchivedDocument document =
                store(key, paper.title(), paper.fileName(), "application/pdf", content, paper.toString());
        papers.putIfAbsent(document.key(), paper);
        return document;
    }

    @Override
    public ArchivedDocument store(DocumentKey key, String title, String fileName, String contentType, byte[] content) {
        return keep(key, key, 1, title, fileName, contentType, content);
    }

    private ArchivedDocument keep(
            DocumentKey key,
            DocumentKey series,
            int version,
            String title,
            String fileName,
            String contentType,
            byte[] content) {
        return documents.computeIfAbsent(key, missing -> {
            UUID id = UUID.randomUUID();
            contents.put(id, content.clone());
            return new ArchivedDocument(
                    id,
                    key,
                    series,
                    version,
                    DocumentStanding.VALID,
                    title,
                    version == 1 ? fileName : fileName.replace(".", "-v" + version + "."),
                    contentType,
                    content.length,
                    sha256(content),
                    Instant.EPOCH,
                    null,
                    null);
        });
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
        int version = 1;
        while (documents.containsKey(version(key, version)) && !facts.equals(saying.get(version(key, version)))) {
            version++;
        }
        saying.putIfAbsent(version(key, version), facts);
        return keep(version(key, version), key, version, title, fileName, contentType, content);
    }

    public static DocumentKey version(DocumentKey series, int version) {
        return version == 1
                ? series
                : new DocumentKey(series.subject(), series.kind(), series.occasion() + "-v" + version);
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
    public Optional<ArchivedDocument> find(PaperCode code) {
        return Optional.empty();
    }

    @Override
    public List<ArchivedDocument> withHash(String sha256) {
        return documents.values().stream()
                .filter(document -> document.sha256().equals(sha256))
                .toList();
    }

    @Override
    public List<ArchivedDocument> of(String subject) {
        return documents.values().stream()
                .filter(document -> document.key().subject().equals(subject))
                .toList();
    }

    @Override
    public byte[] content(UUID id) {
        return contents.get(id).clone();
    }

    public byte[] content(DocumentKey key) {
        return content(documents.get(key).id());
    }

    public <P extends Paper> P paper(DocumentKey key, Class<P> type) {
        return type.cast(papers.get(key));
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
