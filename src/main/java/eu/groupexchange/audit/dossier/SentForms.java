package eu.groupexchange.audit.dossier;

import eu.groupexchange.audit.Sha256;
import eu.groupexchange.audit.dossier.format.DossierJson;
import eu.groupexchange.audit.dossier.format.LogFile;
import eu.groupexchange.database.Moments;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every form as it was sent, never changed: the table {@code submission}. What a case is now stands elsewhere. */
@Repository
public class SentForms {

    /** The detail of the log's entry about a form: its hash. */
    public static final String HASH = LogFile.SUBMISSION;

    private final JdbcClient jdbc;

    SentForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A form as it was sent.
     *
     * @param number counts the forms of a participation from 1
     * @param kind {@code registration}, {@code amendment}, {@code claim}, …
     * @param content JSON, as the hash covers it
     */
    public record SentForm(int number, String kind, Instant sentAt, String content, String sha256) {}

    /**
     * Keeps a form. The caller logs what it returns, so that the form cannot be altered without breaking the log.
     *
     * @param content values by the names of the form's fields: strings, numbers, and lists and maps of them
     * @return the SHA-256 of what is kept
     */
    public String keep(String reference, String kind, Object content, Instant now) {
        String json = DossierJson.write(content);
        String hash = Sha256.of(json);
        jdbc.sql("""
                        insert into submission (reference, number, kind, sent_at, content, sha256)
                        select :reference, 1 + count(*), :kind, :at, :content, :hash
                        from submission where reference = :reference""")
                .param("reference", reference)
                .param("kind", kind)
                .param("at", Moments.column(now))
                .param("content", json)
                .param("hash", hash)
                .update();
        return hash;
    }

    /** Of one participation, the first one first. */
    public List<SentForm> of(String reference) {
        return jdbc.sql(
                        "select number, kind, sent_at, content, sha256 from submission where reference = ? order by number")
                .param(reference)
                .query((row, number) -> new SentForm(
                        row.getInt("number"),
                        row.getString("kind"),
                        Moments.of(row, "sent_at"),
                        row.getString("content"),
                        row.getString("sha256")))
                .list();
    }
}
