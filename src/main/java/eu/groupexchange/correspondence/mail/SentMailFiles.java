package eu.groupexchange.correspondence.mail;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.groupexchange.correspondence.MailId;
import eu.groupexchange.database.Json;
import eu.groupexchange.database.Moments;
import eu.groupexchange.paperwork.DocumentKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails of a subject with all that was kept of them, to be shown again. */
@Repository
class SentMailFiles {

    private static final TypeReference<List<DocumentKey>> ATTACHMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    SentMailFiles(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A mail as it was kept.
     *
     * @param head as it left; null where it did not leave, or left before heads were kept
     */
    record KeptMail(
            ClaimedMail mail,
            @Nullable String kind,
            @Nullable String goesTo,
            String status,
            Instant queuedAt,
            @Nullable Instant sentAt,
            @Nullable String messageId,
            @Nullable String lastError,
            @Nullable String head) {}

    /** In the order in which they were queued. */
    List<UUID> of(String subject) {
        return jdbc.sql("select id from mail where subject = ? order by queued_at, occasion")
                .param(subject)
                .query(UUID.class)
                .list();
    }

    KeptMail get(UUID id) {
        return jdbc.sql("select * from mail where id = ?")
                .param(id)
                .query(this::read)
                .single();
    }

    private KeptMail read(ResultSet row, int number) throws SQLException {
        ClaimedMail mail = new ClaimedMail(
                new MailId(row.getObject("id", UUID.class)),
                row.getString("subject"),
                row.getString("occasion"),
                row.getString("recipient"),
                row.getString("title"),
                row.getString("text_body"),
                row.getString("html_body"),
                json.read(row.getString("attachments"), ATTACHMENTS),
                row.getString("calendar"),
                row.getInt("attempts"),
                Moments.orNull(row, "refused_since"),
                List.of());
        return new KeptMail(
                mail,
                row.getString("kind"),
                row.getString("goes_to"),
                row.getString("status"),
                Moments.of(row, "queued_at"),
                Moments.orNull(row, "sent_at"),
                row.getString("message_id"),
                row.getString("last_error"),
                row.getString("head"));
    }
}
