package eu.groupexchange.exchange.change;

import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.Slug;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fields of published calls that were changed, each with what stood there before. */
@Repository
public class CallChanges {

    private final JdbcClient jdbc;

    CallChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Slug slug, CallChange change) {
        jdbc.sql("""
                insert into exchange_call_change (exchange, revision, field, before, after, changed_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        slug.value(),
                        change.revision(),
                        change.field(),
                        change.before(),
                        change.after(),
                        Moments.column(change.at()))
                .update();
    }

    /** All of them, the first one first. */
    public List<CallChange> of(Slug slug) {
        return jdbc.sql("""
                select revision, field, before, after, changed_at from exchange_call_change
                where exchange = ? order by revision, field
                """)
                .param(slug.value())
                .query((row, number) -> new CallChange(
                        row.getInt("revision"),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after"),
                        Moments.of(row, "changed_at")))
                .list();
    }

    /** The fields that a file has no say in any more. */
    public Set<String> changedFields(Slug slug) {
        return of(slug).stream().map(CallChange::field).collect(Collectors.toSet());
    }
}
