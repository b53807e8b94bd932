package eu.groupexchange.exchange.draft;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.groupexchange.database.Json;
import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.call.CallProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts in the database, with each version that somebody may have seen. */
@Repository
class JdbcDrafts implements Drafts {

    private static final String COLUMNS =
            "name, version, revises, call, left_out, created_by, created_at, changed_by, changed_at";

    private final JdbcClient jdbc;
    private final Json json;

    JdbcDrafts(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Draft> find(String name) {
        return jdbc.sql("select " + COLUMNS + " from exchange_draft where name = ?")
                .param(name)
                .query(this::draft)
                .optional();
    }

    /** The same, locked until the caller's transaction ends. */
    Optional<Draft> lock(String name) {
        return jdbc.sql("select " + COLUMNS + " from exchange_draft where name = ? for update")
                .param(name)
                .query(this::draft)
                .optional();
    }

    @Override
    public List<Draft> all() {
        return jdbc.sql("select " + COLUMNS + " from exchange_draft order by changed_at desc, name")
                .query(this::draft)
                .list();
    }

    @Override
    public Optional<Draft> atVersion(Draft draft, int version) {
        return jdbc.sql("select call, saved_by, saved_at from exchange_draft_version where draft = ? and version = ?")
                .params(draft.name(), version)
                .query((row, number) -> new Draft(
                        draft.name(),
                        version,
                        draft.revises(),
                        CallJson.read(row.getString("call")),
                        draft.leftOut(),
                        draft.createdBy(),
                        draft.createdAt(),
                        row.getString("saved_by"),
                        Moments.of(row, "saved_at")))
                .optional();
    }

    /** @return false where there is one of that name already */
    boolean add(Draft draft) {
        boolean added = jdbc.sql("""
                        insert into exchange_draft (name, version, revises, call, left_out, created_by, created_at,
                            changed_by, changed_at)
                        values (?, ?, ?, cast(? as json), cast(? as jsonb), ?, ?, ?, ?)
                        on conflict (name) do nothing
                        """)
                        .params(
                                draft.name(),
                                draft.version(),
                                draft.revises(),
                                CallJson.write(draft.call()),
                                json.write(draft.leftOut()),
                                draft.createdBy(),
                                Moments.column(draft.createdAt()),
                                draft.changedBy(),
                                Moments.column(draft.changedAt()))
                        .update()
                == 1;
        if (added) {
            keepVersion(draft);
        }
        return added;
    }

    /** The row is to be locked by the caller. */
    void save(Draft draft) {
        jdbc.sql("""
                update exchange_draft set version = ?, call = cast(? as json), changed_by = ?, changed_at = ?
                where name = ?
                """)
                .params(
                        draft.version(),
                        CallJson.write(draft.call()),
                        draft.changedBy(),
                        Moments.column(draft.changedAt()),
                        draft.name())
                .update();
        keepVersion(draft);
    }

    void rename(String name, String other) {
        jdbc.sql("update exchange_draft set name = ? where name = ?")
                .params(other, name)
                .update();
    }

    void delete(String name) {
        jdbc.sql("delete from exchange_draft where name = ?").param(name).update();
    }

    private void keepVersion(Draft draft) {
        jdbc.sql("""
                insert into exchange_draft_version (draft, version, call, saved_by, saved_at)
                values (?, ?, cast(? as json), ?, ?)
                """)
                .params(
                        draft.name(),
                        draft.version(),
                        CallJson.write(draft.call()),
                        draft.changedBy(),
                        Moments.column(draft.changedAt()))
                .update();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getString("name"),
                row.getInt("version"),
                row.getObject("revises", Integer.class),
                CallJson.read(row.getString("call")),
                json.read(row.getString("left_out"), new TypeReference<List<CallProblem>>() {}),
                row.getString("created_by"),
                Moments.of(row, "created_at"),
                row.getString("changed_by"),
                Moments.of(row, "changed_at"));
    }
}
