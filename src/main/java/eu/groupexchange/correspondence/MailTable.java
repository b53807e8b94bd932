package eu.groupexchange.correspondence;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.groupexchange.database.Json;
import eu.groupexchange.database.Moments;
import eu.groupexchange.paperwork.DocumentKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that were queued, and what people decide about those that came back. */
@Repository
class MailTable {

    private static final String FILTER = """
            from mail where (:status::text is null or status = :status) and (:subject::text is null or subject = :subject)""";

    private static final TypeReference<List<DocumentKey>> ATTACHMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    MailTable(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Oldest first. */
    List<OutgoingMail> of(String subject) {
        return jdbc.sql("select * from mail where subject = :subject order by queued_at, occasion")
                .param("subject", subject)
                .query(MailTable::read)
                .list();
    }

    Optional<OutgoingMail> find(MailId id) {
        return jdbc.sql("select * from mail where id = :id")
                .param("id", id.value())
                .query(MailTable::read)
                .optional();
    }

    Optional<String> html(MailId id) {
        return jdbc.sql("select html_body from mail where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** What went with each mail about a subject. */
    Map<MailId, SentMails.Enclosed> enclosedOf(String subject) {
        Map<MailId, SentMails.Enclosed> all = new HashMap<>();
        jdbc.sql("select id, attachments, calendar is not null as entry from mail where subject = :subject")
                .param("subject", subject)
                .query(row -> {
                    all.put(
                            new MailId(row.getObject("id", UUID.class)),
                            new SentMails.Enclosed(
                                    json.read(row.getString("attachments"), ATTACHMENTS), row.getBoolean("entry")));
                });
        return all;
    }

    /** Latest first. */
    List<OutgoingMail> some(OutgoingMail.@Nullable Status status, @Nullable String subject, int limit, int offset) {
        return jdbc.sql("select * " + FILTER + " order by queued_at desc, id limit :limit offset :offset")
                .param("status", status == null ? null : status.name())
                .param("subject", subject)
                .param("limit", limit)
                .param("offset", offset)
                .query(MailTable::read)
                .list();
    }

    /** How many there are; none of a status without any. */
    Map<OutgoingMail.Status, Integer> counts(@Nullable String subject) {
        Map<OutgoingMail.Status, Integer> counts = new EnumMap<>(OutgoingMail.Status.class);
        jdbc.sql("select status, count(*) as mails " + FILTER + " group by status")
                .param("status", null)
                .param("subject", subject)
                .query(row -> {
                    counts.put(OutgoingMail.Status.valueOf(row.getString("status")), row.getInt("mails"));
                });
        return counts;
    }

    /** @return false where it does not wait for a decision; nothing has changed then */
    boolean requeue(MailId id, String recipient, Instant now) {
        return jdbc.sql("""
                        update mail set status = 'QUEUED', recipient = :recipient, attempts = 0, last_error = null,
                            refused_since = null, next_attempt_at = :now
                        where id = :id and status = 'UNDELIVERABLE'""")
                        .param("id", id.value())
                        .param("recipient", recipient)
                        .param("now", Moments.column(now.truncatedTo(ChronoUnit.MICROS)))
                        .update()
                == 1;
    }

    /** Where it waits for a decision; otherwise nothing changes. */
    void drop(MailId id) {
        jdbc.sql("update mail set status = 'DROPPED' where id = :id and status = 'UNDELIVERABLE'")
                .param("id", id.value())
                .update();
    }

    private static OutgoingMail read(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        String goesTo = row.getString("goes_to");
        return new OutgoingMail(
                new MailId(row.getObject("id", UUID.class)),
                row.getString("subject"),
                row.getString("occasion"),
                kind == null ? null : new MailKind(kind),
                goesTo == null ? null : Destination.valueOf(goesTo),
                row.getString("recipient"),
                row.getString("title"),
                row.getString("text_body"),
                OutgoingMail.Status.valueOf(row.getString("status")),
                row.getInt("attempts"),
                row.getString("last_error"),
                Moments.of(row, "queued_at"),
                Moments.orNull(row, "sent_at"));
    }
}
