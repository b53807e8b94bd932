package eu.groupexchange.inspection.recomputation;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.groupexchange.database.Json;
import eu.groupexchange.database.Moments;
import eu.groupexchange.participation.ParticipationReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The recomputations that were asked for, with what came of each case. They are kept: that it was looked at is a result, too. */
@Repository
public class Recomputations {

    private static final TypeReference<List<Recomputed.Part>> PARTS = new TypeReference<>() {};

    private static final String QUERY = """
            select number, scope, started_by, started_at,
                (select count(*) from recomputed_case where recomputation = number) as cases,
                (select count(*) from recomputed_case where recomputation = number and done_at is not null) as done,
                (select count(*) from recomputed_case where recomputation = number and not agrees) as different
            from recomputation
            """;

    private final JdbcClient jdbc;
    private final Json json;

    Recomputations(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The latest first. */
    public List<Recomputation> latest(int most) {
        return jdbc.sql(QUERY + " order by number desc limit ?")
                .param(most)
                .query(Recomputations::read)
                .list();
    }

    public Optional<Recomputation> find(long number) {
        return jdbc.sql(QUERY + " where number = ?")
                .param(number)
                .query(Recomputations::read)
                .optional();
    }

    /** One page of the cases that are done: those that differ first, then by reference. */
    public List<Recomputed> results(long number, int from, int most) {
        return jdbc.sql("""
                select reference, parts from recomputed_case where recomputation = ? and done_at is not null
                order by agrees, reference offset ? limit ?
                """)
                .params(number, from, most)
                .query((row, index) -> result(row))
                .list();
    }

    /** All that are done, by reference, one after the other. */
    @Transactional(readOnly = true)
    public void each(long number, Consumer<Recomputed> taker) {
        List<String> references = jdbc.sql(
                        "select reference from recomputed_case where recomputation = ? and done_at is not null order by reference")
                .param(number)
                .query(String.class)
                .list();
        references.forEach(reference -> jdbc.sql(
                        "select reference, parts from recomputed_case where recomputation = ? and reference = ?")
                .params(number, reference)
                .query((row, index) -> result(row))
                .optional()
                .ifPresent(taker));
    }

    long add(String scope, Collection<ParticipationReference> references, String startedBy, Instant now) {
        long number = jdbc.sql(
                        "insert into recomputation (scope, started_by, started_at) values (?, ?, ?) returning number")
                .params(scope, startedBy, Moments.column(now))
                .query(Long.class)
                .single();
        jdbc.sql("insert into recomputed_case (recomputation, reference) select ?, unnest(?::text[])")
                .params(
                        number,
                        references.stream()
                                .map(ParticipationReference::value)
                                .distinct()
                                .toArray(String[]::new))
                .update();
        return number;
    }

    /** The next that nobody else is at, held until the transaction ends. */
    Optional<ToDo> next() {
        return jdbc.sql("""
                select recomputation, reference from recomputed_case where done_at is null
                order by recomputation, reference limit 1 for update skip locked
                """)
                .query((row, index) -> new ToDo(row.getLong(1), new ParticipationReference(row.getString(2))))
                .optional();
    }

    record ToDo(long recomputation, ParticipationReference reference) {}

    void done(ToDo one, Recomputed result, Instant now) {
        jdbc.sql("""
                update recomputed_case set done_at = ?, agrees = ?, parts = cast(? as jsonb)
                where recomputation = ? and reference = ?
                """)
                .params(
                        Moments.column(now),
                        result.agrees(),
                        json.write(result.parts()),
                        one.recomputation(),
                        one.reference().value())
                .update();
    }

    private Recomputed result(ResultSet row) throws SQLException {
        return new Recomputed(row.getString("reference"), json.read(row.getString("parts"), PARTS));
    }

    private static Recomputation read(ResultSet row, int number) throws SQLException {
        return new Recomputation(
                row.getLong("number"),
                row.getString("scope"),
                row.getString("started_by"),
                Moments.of(row, "started_at"),
                row.getInt("cases"),
                row.getInt("done"),
                row.getInt("different"));
    }
}
