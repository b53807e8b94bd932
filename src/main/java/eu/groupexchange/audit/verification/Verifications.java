package eu.groupexchange.audit.verification;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.groupexchange.database.Json;
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

/** The table {@code verification}, and the lock that whoever verifies holds until it ends. */
@Repository
class Verifications {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    Verifications(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Until the transaction ends; false where somebody else holds it. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('verification', 0))")
                .query(Boolean.class)
                .single();
    }

    /** Whoever only asks whether somebody verifies holds it for a moment; that is waited for. */
    void awaitTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('verification', 0))")
                .query((row, number) -> number)
                .single();
    }

    UUID begin(Instant at, String by, @Nullable String noted) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into verification (id, started_at, started_by, noted) values (:id, :at, :by, :noted)")
                .param("id", id)
                .param("at", Moments.column(at))
                .param("by", by)
                .param("noted", noted)
                .update();
        return id;
    }

    void progress(UUID id, String checking, long checked, int found) {
        jdbc.sql("update verification set checking = :checking, checked = :checked, found = :found where id = :id")
                .param("id", id)
                .param("checking", checking)
                .param("checked", checked)
                .param("found", found)
                .update();
    }

    void end(UUID id, long checked, int found, List<Finding> findings, Instant at, boolean failed) {
        jdbc.sql("""
                        update verification set checked = :checked, found = :found, findings = :findings::jsonb, finished_at = :at,
                            failed = :failed where id = :id""")
                .param("id", id)
                .param("checked", checked)
                .param("found", found)
                .param("findings", json.write(findings))
                .param("at", Moments.column(at))
                .param("failed", failed)
                .update();
    }

    Optional<Verification> latest(boolean somebodyVerifies) {
        return jdbc.sql("select * from verification order by started_at desc, id limit 1")
                .query((row, number) -> read(row, somebodyVerifies))
                .optional();
    }

    private Verification read(ResultSet row, boolean somebodyVerifies) throws SQLException {
        Instant finished = Moments.orNull(row, "finished_at");
        int found = row.getInt("found");
        return new Verification(
                row.getObject("id", UUID.class),
                Moments.of(row, "started_at"),
                row.getString("started_by"),
                row.getString("noted"),
                row.getString("checking"),
                row.getLong("checked"),
                found,
                json.read(row.getString("findings"), FINDINGS),
                finished,
                state(finished, row.getBoolean("failed"), found, somebodyVerifies));
    }

    private static Verification.State state(
            @Nullable Instant finished, boolean failed, int found, boolean somebodyVerifies) {
        if (finished == null) {
            return somebodyVerifies ? Verification.State.RUNNING : Verification.State.BROKEN_OFF;
        }
        if (failed) {
            return Verification.State.BROKEN_OFF;
        }
        return found == 0 ? Verification.State.WHOLE : Verification.State.FOUND;
    }
}
