package eu.groupexchange.api.webhook;

import eu.groupexchange.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What they are told, in the table {@code webhook_delivery}. */
@Repository
public class Deliveries {

    /**
     * Due is what waits at one that is told and does not rest, and of each subject the first only: what happened later is told later.
     */
    private static final String DUE = """
            d.state = 'QUEUED' and d.next_attempt_at <= :now
            and exists (select from webhook w where w.id = d.webhook and w.stopped_at is null
                        and (w.retry_at is null or w.retry_at <= :now))
            and not exists (select from webhook_delivery before
                            where before.webhook = d.webhook and before.subject = d.subject
                              and before.state = 'QUEUED' and before.sequence < d.sequence)""";

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<Delivery> of(UUID webhook, int limit) {
        return jdbc.sql("select * from webhook_delivery where webhook = ? order by sequence desc limit ?")
                .params(webhook, limit)
                .query(Deliveries::read)
                .list();
    }

    /** How many wait to be taken by it. */
    public int waiting(UUID webhook) {
        return jdbc.sql("select count(*) from webhook_delivery where webhook = ? and state = 'QUEUED'")
                .param(webhook)
                .query(Integer.class)
                .single();
    }

    /**
     * For everybody who is told of such things, of that exchange.
     *
     * @return how many they are
     */
    int queue(UUID event, WebhookEvent type, String subject, Instant at) {
        return jdbc.sql("""
                        insert into webhook_delivery (webhook, event, type, subject, exchange, occurred_at, next_attempt_at)
                        select w.id, :event, :type, :subject, about.exchange, :at, :at
                        from webhook w
                        cross join (select coalesce((select exchange from participation where reference = :subject),
                                                    (select slug from exchange where slug = :subject)) as exchange) about
                        where w.stopped_at is null and :type = any(w.events)
                          and (w.exchange is null or w.exchange = about.exchange)""")
                .param("event", event)
                .param("type", type.word())
                .param("subject", subject)
                .param("at", Moments.column(at))
                .update();
    }

    /** For one of them, whatever it is told of otherwise. */
    void queueFor(UUID webhook, UUID event, WebhookEvent type, Instant at) {
        jdbc.sql("""
                        insert into webhook_delivery (webhook, event, type, subject, occurred_at, next_attempt_at)
                        values (:webhook, :event, :type, :subject, :at, :at)""")
                .param("webhook", webhook)
                .param("event", event)
                .param("type", type.word())
                .param("subject", "test " + event)
                .param("at", Moments.column(at))
                .update();
    }

    /** A look without claiming any, in the order in which it happened. */
    List<Long> due(Instant now) {
        return jdbc.sql("select d.sequence from webhook_delivery d where " + DUE + " order by d.sequence limit "
                        + AT_ONCE)
                .param("now", Moments.column(now))
                .query(Long.class)
                .list();
    }

    /** Which nobody else gets until the transaction ends; nothing where somebody has it, or it is not due any more. */
    Optional<Delivery> claim(long sequence, Instant now) {
        return jdbc.sql("select d.* from webhook_delivery d where d.sequence = :sequence and " + DUE
                        + " for update of d skip locked")
                .param("sequence", sequence)
                .param("now", Moments.column(now))
                .query(Deliveries::read)
                .optional();
    }

    void delivered(long sequence, int status, Instant at) {
        jdbc.sql("""
                        update webhook_delivery set state = 'DELIVERED', attempts = attempts + 1, last_status = :status,
                                                    last_error = null, delivered_at = :at
                        where sequence = :sequence""")
                .param("sequence", sequence)
                .param("status", status)
                .param("at", Moments.column(at))
                .update();
    }

    void failed(long sequence, Delivery.State state, @Nullable Integer status, String error, Instant at, Instant next) {
        jdbc.sql("""
                        update webhook_delivery set state = :state, attempts = attempts + 1, last_status = :status,
                                                    last_error = :error, next_attempt_at = :next,
                                                    first_failed_at = coalesce(first_failed_at, :at)
                        where sequence = :sequence""")
                .param("sequence", sequence)
                .param("state", state.name())
                .param("status", status)
                .param("error", error)
                .param("at", Moments.column(at))
                .param("next", Moments.column(next))
                .update();
    }

    /**
     * Sends it again, from the beginning, with the same event.
     *
     * @return false where there is no such delivery, or it waits already
     */
    boolean again(UUID webhook, long sequence, Instant now) {
        return jdbc.sql("""
                                update webhook_delivery set state = 'QUEUED', next_attempt_at = :now, first_failed_at = null
                                where webhook = :webhook and sequence = :sequence and state <> 'QUEUED'""")
                        .param("webhook", webhook)
                        .param("sequence", sequence)
                        .param("now", Moments.column(now))
                        .update()
                == 1;
    }

    /** What waited while it was stopped, or rested, is due now. */
    void dueNow(UUID webhook, Instant now) {
        jdbc.sql("""
                        update webhook_delivery set next_attempt_at = :now, first_failed_at = null
                        where webhook = :webhook and state = 'QUEUED'""")
                .param("webhook", webhook)
                .param("now", Moments.column(now))
                .update();
    }

    int deleteBefore(Instant moment) {
        return jdbc.sql("delete from webhook_delivery where occurred_at < ? and (state <> 'QUEUED' or webhook in"
                        + " (select id from webhook where stopped_at is not null))")
                .param(Moments.column(moment))
                .update();
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        int status = row.getInt("last_status");
        return new Delivery(
                row.getLong("sequence"),
                row.getObject("webhook", UUID.class),
                row.getObject("event", UUID.class),
                row.getString("type"),
                row.getString("subject"),
                row.getString("exchange"),
                Moments.of(row, "occurred_at"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Moments.of(row, "next_attempt_at"),
                Moments.orNull(row, "first_failed_at"),
                status == 0 ? null : status,
                row.getString("last_error"),
                Moments.orNull(row, "delivered_at"));
    }
}
