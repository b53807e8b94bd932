package eu.groupexchange.desk.bulk;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.groupexchange.database.Json;
import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is done to many, in the database: any node goes on with it, and any node shows it. */
@Repository
class JdbcBulks {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    JdbcBulks(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One that is to be done next. */
    record Next(
            UUID bulk,
            int number,
            ParticipationReference reference,
            String action,
            Map<String, String> answers,
            String by,
            int attempts) {}

    /** @return false where it was asked for before */
    boolean begin(BulkOrder order, String by, Instant now) {
        boolean isNew = jdbc.sql("""
                        insert into bulk_work (id, action, exchange, answers, requested_by, requested_at)
                        values (:id, :action, :exchange, cast(:answers as jsonb), :by, :at) on conflict do nothing""")
                        .param("id", order.id())
                        .param("action", order.action())
                        .param(
                                "exchange",
                                order.exchange() == null
                                        ? null
                                        : order.exchange().value())
                        .param("answers", json.write(order.answers()))
                        .param("by", by)
                        .param("at", Moments.column(now))
                        .update()
                == 1;
        if (isNew) {
            add(order);
        }
        return isNew;
    }

    private void add(BulkOrder order) {
        List<BulkOrder.Item> items = order.items();
        jdbc.sql("""
                        insert into bulk_item (bulk, number, named, reference, state, why)
                        select :bulk, number, named, nullif(reference, ''), case why when '' then 'WAITING' else 'REFUSED' end, nullif(why, '')
                        from unnest(cast(:numbers as int[]), cast(:named as text[]), cast(:references as text[]), cast(:whys as text[]))
                            as item (number, named, reference, why)""")
                .param("bulk", order.id())
                .param(
                        "numbers",
                        IntStream.range(0, items.size())
                                .mapToObj(String::valueOf)
                                .toArray(String[]::new))
                .param("named", items.stream().map(BulkOrder.Item::named).toArray(String[]::new))
                .param(
                        "references",
                        items.stream()
                                .map(item -> Objects.toString(item.reference(), ""))
                                .toArray(String[]::new))
                .param(
                        "whys",
                        items.stream()
                                .map(item -> Objects.toString(item.refused(), ""))
                                .toArray(String[]::new))
                .update();
    }

    /** The longest waiting of those that no other node has in hand, held until the transaction ends. */
    Optional<UUID> holdAny() {
        return jdbc.sql("""
                        select id from bulk_work where ended_at is null
                        order by requested_at, id limit 1 for update skip locked""").query(UUID.class).optional();
    }

    /** Waits for whoever has it in hand; empty where it has ended. */
    Optional<UUID> hold(UUID bulk) {
        return jdbc.sql("select id from bulk_work where id = ? and ended_at is null for update")
                .param(bulk)
                .query(UUID.class)
                .optional();
    }

    /** The next one of it, in their order. */
    Optional<Next> next(UUID bulk) {
        return jdbc.sql("""
                        select item.number, item.reference, item.attempts, work.action, work.answers, work.requested_by
                        from bulk_item item join bulk_work work on work.id = item.bulk
                        where item.bulk = ? and item.state = 'WAITING' order by item.number limit 1""")
                .param(bulk)
                .query((row, number) -> new Next(
                        bulk,
                        row.getInt("number"),
                        new ParticipationReference(row.getString("reference")),
                        row.getString("action"),
                        json.read(row.getString("answers"), ANSWERS),
                        row.getString("requested_by"),
                        row.getInt("attempts")))
                .optional();
    }

    void done(Next item, Instant now) {
        end(item, BulkWork.State.DONE, null, now);
    }

    void refused(Next item, String why, Instant now) {
        end(item, BulkWork.State.REFUSED, why, now);
    }

    private void end(Next item, BulkWork.State state, @Nullable String why, Instant now) {
        jdbc.sql("""
                        update bulk_item set state = ?, why = ?, ended_at = ?
                        where bulk = ? and number = ? and state = 'WAITING'""")
                .params(state.name(), why, Moments.column(now), item.bulk(), item.number())
                .update();
    }

    void triedInVain(Next item) {
        jdbc.sql("update bulk_item set attempts = attempts + 1 where bulk = ? and number = ?")
                .params(item.bulk(), item.number())
                .update();
    }

    void end(UUID bulk, Instant now) {
        jdbc.sql("update bulk_work set ended_at = ? where id = ?")
                .params(Moments.column(now), bulk)
                .update();
    }

    Optional<BulkWork> find(UUID bulk) {
        return jdbc.sql("""
                        select work.*, (select count(*) from bulk_item where bulk = work.id) as total,
                            (select count(*) from bulk_item where bulk = work.id and state = 'DONE') as done,
                            (select count(*) from bulk_item where bulk = work.id and state = 'REFUSED') as refused
                        from bulk_work work where id = ?""").param(bulk).query((row, number) -> work(row)).optional();
    }

    /** What was refused first, then what was done, then what waits. */
    List<BulkWork.Result> results(UUID bulk) {
        return jdbc.sql("""
                        select item.named, participation.reference, participation.organisation_name, item.state, item.why
                        from bulk_item item left join participation on participation.reference = item.reference
                        where item.bulk = ? order by array_position(array['REFUSED', 'DONE', 'WAITING'], item.state), item.number""")
                .param(bulk)
                .query((row, number) -> new BulkWork.Result(
                        row.getString("named"),
                        row.getString("reference"),
                        Objects.requireNonNullElse(row.getString("organisation_name"), ""),
                        BulkWork.State.valueOf(row.getString("state")),
                        Objects.requireNonNullElse(row.getString("why"), "")))
                .list();
    }

    void deleteThoseOfBefore(Instant moment) {
        jdbc.sql("delete from bulk_work where ended_at < ?")
                .param(Moments.column(moment))
                .update();
    }

    private static BulkWork work(ResultSet row) throws SQLException {
        String exchange = row.getString("exchange");
        return new BulkWork(
                row.getObject("id", UUID.class),
                row.getString("action"),
                exchange == null ? null : new Slug(exchange),
                row.getString("requested_by"),
                Moments.of(row, "requested_at"),
                Moments.orNull(row, "ended_at"),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("refused"));
    }
}
