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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the relay reads and notes in the table {@code mail}. */
@Repository
class RelayQueue {

    private static final String DUE = "status = 'QUEUED' and next_attempt_at <= :now";

    private static final TypeReference<List<DocumentKey>> ATTACHMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    RelayQueue(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In the order in which they fell due; a look without claiming any. */
    List<DueMail> due(Instant now) {
        return jdbc.sql("select id, attachments from mail where " + DUE
                        + " order by next_attempt_at, queued_at, occasion")
                .param("now", Moments.column(now))
                .query((row, number) -> new DueMail(new MailId(row.getObject("id", UUID.class)), attachments(row)))
                .list();
    }

    /** The mail, which nobody else gets until the transaction ends; nothing where somebody has it or has sent it. */
    Optional<ClaimedMail> claim(MailId id, Instant now) {
        return jdbc.sql("select * from mail where id = :id and " + DUE + " for update skip locked")
                .param("id", id.value())
                .param("now", Moments.column(now))
                .query((row, number) -> new ClaimedMail(
                        id,
                        row.getString("subject"),
                        row.getString("occasion"),
                        row.getString("recipient"),
                        row.getString("title"),
                        row.getString("text_body"),
                        row.getString("html_body"),
                        attachments(row),
                        row.getString("calendar"),
                        row.getInt("attempts"),
                        Moments.orNull(row, "refused_since"),
                        sentBefore(row.getString("subject"))))
                .optional();
    }

    private List<String> sentBefore(String subject) {
        return jdbc.sql("""
                        select message_id from mail where subject = :subject and message_id is not null
                        order by sent_at, id""").param("subject", subject).query(String.class).list();
    }

    void sent(MailId id, Delivery.Sent sent, Instant at) {
        jdbc.sql("""
                        update mail set status = 'SENT', attempts = attempts + 1, last_error = null,
                                        message_id = :messageId, head = :head, sent_at = :at where id = :id""")
                .param("id", id.value())
                .param("messageId", sent.messageId())
                .param("head", sent.head())
                .param("at", Moments.column(at))
                .update();
    }

    /** @param refusedSince since when the recipient's server has been putting it off, or null where it is not to blame */
    void postponed(MailId id, String error, Instant until, @Nullable Instant refusedSince) {
        jdbc.sql("""
                        update mail set attempts = attempts + 1, last_error = :error, next_attempt_at = :until,
                                        refused_since = :refusedSince
                        where id = :id""")
                .param("id", id.value())
                .param("refusedSince", Moments.column(refusedSince))
                .param("error", error)
                .param("until", Moments.column(until))
                .update();
    }

    void undeliverable(MailId id, String error) {
        jdbc.sql("""
                        update mail set status = 'UNDELIVERABLE', attempts = attempts + 1, last_error = :error
                        where id = :id""").param("id", id.value()).param("error", error).update();
    }

    private List<DocumentKey> attachments(ResultSet row) throws SQLException {
        return json.read(row.getString("attachments"), ATTACHMENTS);
    }
}
