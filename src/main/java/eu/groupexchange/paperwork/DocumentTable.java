package eu.groupexchange.paperwork;

import eu.groupexchange.audit.Sha256;
import eu.groupexchange.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code document}. */
@Repository
class DocumentTable {

    private static final String COLUMNS =
            "id, subject, kind, occasion, series, version, standing, title, file_name, content_type, size, sha256, issued_at, code,"
                    + " sealed_by";

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record NewDocument(
            UUID id,
            DocumentKey key,
            DocumentKey series,
            Issue issue,
            String title,
            String fileName,
            String contentType,
            @Nullable String facts) {}

    /** @param facts the hash of what it says; null where that is not known */
    record Latest(ArchivedDocument document, @Nullable String facts) {}

    /** Unless another was faster; marks as replaced what was issued in the series before. */
    void insert(NewDocument document, byte[] content) {
        PaperCode code = document.issue().code();
        int inserted = jdbc.sql("""
                        insert into document
                            (id, subject, kind, occasion, series, version, facts, title, file_name, content_type, size, sha256,
                             content, issued_at, code, sealed_by)
                        values
                            (:id, :subject, :kind, :occasion, :series, :version, :facts, :title, :fileName, :contentType, :size,
                             :sha256, :content, :issuedAt, :code, :sealedBy)
                        on conflict do nothing
                        """)
                .param("id", document.id())
                .param("subject", document.key().subject())
                .param("kind", document.key().kind().name())
                .param("occasion", document.key().occasion())
                .param("series", document.series().occasion())
                .param("version", document.issue().version())
                .param("facts", document.facts())
                .param("title", document.title())
                .param("fileName", document.fileName())
                .param("contentType", document.contentType())
                .param("size", content.length)
                .param("sha256", Sha256.of(content))
                .param("content", content)
                .param("issuedAt", Moments.column(document.issue().at()))
                .param("code", code == null ? null : code.value())
                .param("sealedBy", document.issue().sealing() instanceof Sealing.By by ? by.name() : null)
                .update();
        if (inserted == 1) {
            jdbc.sql("""
                            update document set standing = 'REPLACED'
                            where subject = :subject and kind = :kind and series = :series and version < :version
                            """)
                    .param("subject", document.series().subject())
                    .param("kind", document.series().kind().name())
                    .param("series", document.series().occasion())
                    .param("version", document.issue().version())
                    .update();
        }
    }

    void invalidate(DocumentKey series) {
        jdbc.sql("""
                        update document set standing = 'VOID'
                        where subject = :subject and kind = :kind and series = :series and standing = 'VALID'
                        """)
                .param("subject", series.subject())
                .param("kind", series.kind().name())
                .param("series", series.occasion())
                .update();
    }

    Optional<Latest> latest(DocumentKey series) {
        return jdbc.sql(
                        "select " + COLUMNS + ", facts from document"
                                + " where subject = :subject and kind = :kind and series = :series order by version desc limit 1")
                .param("subject", series.subject())
                .param("kind", series.kind().name())
                .param("series", series.occasion())
                .query((row, number) -> new Latest(document(row, number), row.getString("facts")))
                .optional();
    }

    Optional<ArchivedDocument> find(DocumentKey key) {
        return jdbc.sql("select " + COLUMNS
                        + " from document where subject = :subject and kind = :kind and occasion = :occasion")
                .param("subject", key.subject())
                .param("kind", key.kind().name())
                .param("occasion", key.occasion())
                .query(DocumentTable::document)
                .optional();
    }

    Optional<ArchivedDocument> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from document where id = :id")
                .param("id", id)
                .query(DocumentTable::document)
                .optional();
    }

    Optional<ArchivedDocument> find(PaperCode code) {
        return jdbc.sql("select " + COLUMNS + " from document where code = :code")
                .param("code", code.value())
                .query(DocumentTable::document)
                .optional();
    }

    List<ArchivedDocument> withHash(String sha256) {
        return jdbc.sql("select " + COLUMNS + " from document where sha256 = :sha256 order by issued_at, version")
                .param("sha256", sha256)
                .query(DocumentTable::document)
                .list();
    }

    List<ArchivedDocument> of(String subject) {
        return jdbc.sql("select " + COLUMNS
                        + " from document where subject = :subject order by issued_at, kind, series, version")
                .param("subject", subject)
                .query(DocumentTable::document)
                .list();
    }

    byte[] content(UUID id) {
        return jdbc.sql("select content from document where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No document " + id));
    }

    private static ArchivedDocument document(ResultSet row, int number) throws SQLException {
        String subject = row.getString("subject");
        String code = row.getString("code");
        DocumentKind kind = new DocumentKind(row.getString("kind"));
        return new ArchivedDocument(
                row.getObject("id", UUID.class),
                new DocumentKey(subject, kind, row.getString("occasion")),
                new DocumentKey(subject, kind, row.getString("series")),
                row.getInt("version"),
                DocumentStanding.valueOf(row.getString("standing")),
                row.getString("title"),
                row.getString("file_name"),
                row.getString("content_type"),
                row.getInt("size"),
                row.getString("sha256"),
                Moments.of(row, "issued_at"),
                code == null ? null : new PaperCode(code),
                row.getString("sealed_by"));
    }
}
