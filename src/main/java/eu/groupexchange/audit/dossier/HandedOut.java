package eu.groupexchange.audit.dossier;

import eu.groupexchange.database.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which dossiers were handed out, by the hashes of their manifests: the table {@code dossier_export}. */
@Repository
public class HandedOut {

    private final JdbcClient jdbc;

    HandedOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A dossier that was handed out.
     *
     * @param by the account to which it went
     * @param manifestSha256 64 lower-case hexadecimal digits
     * @param logHead where the log of the case stood then; null where nothing was logged
     */
    public record Handed(
            String reference,
            Instant at,
            String by,
            String manifestSha256,
            int files,
            @Nullable String logHead) {}

    /** Before its last byte goes out: so none is whole that is not noted here. */
    public void note(Handed handed) {
        jdbc.sql("""
                        insert into dossier_export (reference, exported_at, exported_by, manifest_sha256, files, log_head)
                        values (:reference, :at, :by, :manifest, :files, :head) on conflict do nothing""")
                .param("reference", handed.reference())
                .param("at", Moments.column(handed.at()))
                .param("by", handed.by())
                .param("manifest", handed.manifestSha256())
                .param("files", handed.files())
                .param("head", handed.logHead())
                .update();
    }

    public Optional<Handed> find(String reference, String manifestSha256) {
        return jdbc.sql("select * from dossier_export where reference = ? and manifest_sha256 = ?")
                .params(reference, manifestSha256)
                .query((row, number) -> new Handed(
                        row.getString("reference"),
                        Moments.of(row, "exported_at"),
                        row.getString("exported_by"),
                        row.getString("manifest_sha256"),
                        row.getInt("files"),
                        row.getString("log_head")))
                .optional();
    }

    /** All of a case, the first one first. */
    public List<Instant> of(String reference) {
        return jdbc.sql("select exported_at from dossier_export where reference = ? order by exported_at")
                .param(reference)
                .query((row, number) -> Moments.of(row, "exported_at"))
                .list();
    }
}
