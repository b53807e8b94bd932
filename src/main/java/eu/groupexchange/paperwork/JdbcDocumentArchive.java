package eu.groupexchange.paperwork;

import eu.groupexchange.audit.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps documents in the table {@code document}. Takes part in the caller's transaction where there is one and opens none
 * itself: two that issue the same document at once meet in the insert, the later one waits, inserts nothing and reads
 * what the earlier one kept; neither transaction is spoilt.
 */
@Component
class JdbcDocumentArchive implements DocumentArchive {

    private static final String COLUMNS =
            "id, subject, kind, occasion, title, file_name, content_type, size, sha256, issued_at";
    private static final String PDF = "application/pdf";

    private final JdbcClient jdbc;
    private final PaperRenderer renderer;
    private final Clock clock;

    JdbcDocumentArchive(JdbcClient jdbc, PaperRenderer renderer, Clock clock) {
        this.jdbc = jdbc;
        this.renderer = renderer;
        this.clock = clock;
    }

    @Override
    public ArchivedDocument issue(DocumentKey key, Paper paper) {
        return once(key, paper.title(), paper.fileName(), PDF, () -> renderer.render(paper));
    }

    @Override
    public ArchivedDocument store(DocumentKey key, String title, String fileName, String contentType, byte[] content) {
        return once(key, title, fileName, contentType, content::clone);
    }

    private ArchivedDocument once(
            DocumentKey key, String title, String fileName, String contentType, Supplier<byte[]> content) {
        return find(key).orElseGet(() -> {
            insert(key, title, fileName, contentType, content.get());
            return find(key).orElseThrow();
        });
    }

    private void insert(DocumentKey key, String title, String fileName, String contentType, byte[] content) {
        jdbc.sql("""
                        insert into document
                            (id, subject, kind, occasion, title, file_name, content_type, size, sha256, content, issued_at)
                        values
                            (:id, :subject, :kind, :occasion, :title, :fileName, :contentType, :size, :sha256, :content,
                             :issuedAt)
                        on conflict (subject, kind, occasion) do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("subject", key.subject())
                .param("kind", key.kind().name())
                .param("occasion", key.occasion())
                .param("title", title)
                .param("fileName", fileName)
                .param("contentType", contentType)
                .param("size", content.length)
                .param("sha256", Sha256.of(content))
                .param("content", content)
                .param("issuedAt", now())
                .update();
    }

    @Override
    public Optional<ArchivedDocument> find(DocumentKey key) {
        return jdbc.sql("select " + COLUMNS
                        + " from document where subject = :subject and kind = :kind and occasion = :occasion")
                .param("subject", key.subject())
                .param("kind", key.kind().name())
                .param("occasion", key.occasion())
                .query(JdbcDocumentArchive::document)
                .optional();
    }

    @Override
    public Optional<ArchivedDocument> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from document where id = :id")
                .param("id", id)
                .query(JdbcDocumentArchive::document)
                .optional();
    }

    @Override
    public List<ArchivedDocument> of(String subject) {
        return jdbc.sql("select " + COLUMNS
                        + " from document where subject = :subject order by issued_at, kind, occasion")
                .param("subject", subject)
                .query(JdbcDocumentArchive::document)
                .list();
    }

    @Override
    public byte[] content(UUID id) {
        return jdbc.sql("select content from document where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No document " + id));
    }

    /** To the microsecond, as PostgreSQL keeps it: what is returned now is what will be read later. */
    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static ArchivedDocument document(ResultSet row, int number) throws SQLException {
        return new ArchivedDocument(
                row.getObject("id", UUID.class),
                new DocumentKey(
                        row.getString("subject"),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("occasion")),
                row.getString("title"),
                row.getString("file_name"),
                row.getString("content_type"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
