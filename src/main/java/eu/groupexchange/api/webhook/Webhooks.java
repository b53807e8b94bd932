package eu.groupexchange.api.webhook;

import eu.groupexchange.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wants to be told, in the table {@code webhook}. */
@Repository
public class Webhooks {

    private static final String COLUMNS = """
            select id, name, url, events, exchange, made_by, made_at, stopped_at, stopped_why, stopped_by, failing_since
            from webhook\s""";

    private final JdbcClient jdbc;

    Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    public List<Webhook> all() {
        return jdbc.sql(COLUMNS + "order by lower(name), made_at, id")
                .query(Webhooks::read)
                .list();
    }

    public Optional<Webhook> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(Webhooks::read)
                .optional();
    }

    /** How many have stopped by themselves and wait for somebody to look. */
    public int failed() {
        return jdbc.sql("select count(*) from webhook where stopped_why in ('FAILING', 'GONE')")
                .query(Integer.class)
                .single();
    }

    String secret(UUID id) {
        return jdbc.sql("select secret from webhook where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    void add(Webhook webhook, String secret) {
        jdbc.sql("""
                        insert into webhook (id, name, url, events, exchange, secret, made_by, made_at)
                        values (:id, :name, :url, :events, :exchange, :secret, :madeBy, :madeAt)""")
                .param("id", webhook.id())
                .param("name", webhook.name())
                .param("url", webhook.url())
                .param("events", words(webhook))
                .param("exchange", webhook.exchange())
                .param("secret", secret)
                .param("madeBy", webhook.madeBy())
                .param("madeAt", Moments.column(webhook.madeAt()))
                .update();
    }

    /** @return false where somebody else made it, or it has been told something with the other secret */
    boolean renew(UUID id, String madeBy, String secret) {
        return jdbc.sql("""
                                update webhook set secret = ? where id = ? and made_by = ?
                                and not exists (select from webhook_delivery where webhook = id)""").params(secret, id, madeBy).update() == 1;
    }

    /** @return false where it had stopped already */
    boolean stop(UUID id, Webhook.Stopped why, @Nullable String by, Instant at) {
        return jdbc.sql("""
                                update webhook set stopped_at = :at, stopped_why = :why, stopped_by = :by
                                where id = :id and stopped_at is null""")
                        .param("id", id)
                        .param("why", why.name())
                        .param("by", by)
                        .param("at", Moments.column(at))
                        .update()
                == 1;
    }

    /** @return false where it was told already */
    boolean resume(UUID id) {
        return jdbc.sql("""
                                update webhook set stopped_at = null, stopped_why = null, stopped_by = null,
                                                   failing_since = null, failures = 0, retry_at = null
                                where id = ? and stopped_at is not null""").param(id).update() == 1;
    }

    /** With all that it was told. */
    boolean remove(UUID id) {
        return jdbc.sql("delete from webhook where id = ?").param(id).update() == 1;
    }

    void wasReached(UUID id) {
        jdbc.sql("update webhook set failing_since = null, failures = 0, retry_at = null where id = ? and failures > 0")
                .param(id)
                .update();
    }

    /** @return since when it has been failing, and how often in a row */
    Failing wasNotReached(UUID id, Instant at) {
        return jdbc.sql("""
                        update webhook set failures = failures + 1, failing_since = coalesce(failing_since, :at)
                        where id = :id returning failing_since, failures""")
                .param("id", id)
                .param("at", Moments.column(at))
                .query((row, number) -> new Failing(Moments.of(row, "failing_since"), row.getInt("failures")))
                .single();
    }

    record Failing(Instant since, int times) {}

    void restUntil(UUID id, Instant moment) {
        jdbc.sql("update webhook set retry_at = ? where id = ?")
                .params(Moments.column(moment), id)
                .update();
    }

    private static String[] words(Webhook webhook) {
        return webhook.events().stream().map(WebhookEvent::word).sorted().toArray(String[]::new);
    }

    private static Webhook read(ResultSet row, int number) throws SQLException {
        String why = row.getString("stopped_why");
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("url"),
                Arrays.stream((String[]) row.getArray("events").getArray())
                        .flatMap(word -> WebhookEvent.of(word).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("exchange"),
                row.getString("made_by"),
                Moments.of(row, "made_at"),
                Moments.orNull(row, "stopped_at"),
                why == null ? null : Webhook.Stopped.valueOf(why),
                row.getString("stopped_by"),
                Moments.orNull(row, "failing_since"));
    }
}
