package eu.groupexchange.inspection.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.groupexchange.database.Json;
import eu.groupexchange.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSamples implements Samples {

    private static final String SELECT =
            "select number, title, criteria::text as criteria, population, population_hash,"
                    + " drawn, drawn_by, drawn_at from audit_sample ";

    private final JdbcClient jdbc;
    private final Json json;

    JdbcSamples(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Sample> all() {
        return jdbc.sql(SELECT + "order by number desc").query(this::read).list();
    }

    @Override
    public Optional<Sample> find(int number) {
        return jdbc.sql(SELECT + "where number = :number")
                .param("number", number)
                .query(this::read)
                .optional();
    }

    /** The same criteria over the same cases, if they were drawn before. */
    Optional<Sample> same(SampleCriteria criteria, String populationHash) {
        return jdbc.sql(SELECT + "where criteria = :criteria::jsonb and population_hash = :hash")
                .param("criteria", json.write(criteria))
                .param("hash", populationHash)
                .query(this::read)
                .optional();
    }

    /** Two at once get different numbers: the second waits for the first. */
    int nextNumber() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('audit_sample', 0))")
                .query((row, number) -> number)
                .single();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from audit_sample")
                .query(Integer.class)
                .single();
    }

    void add(Sample sample, List<DrawnCase> population) {
        jdbc.sql("""
                        insert into audit_sample (number, title, exchange, criteria, population, population_hash, drawn,
                                                  drawn_by, drawn_at)
                        values (:number, :title, :exchange, :criteria::jsonb, :population, :hash, :drawn, :by, :at)""")
                .param("number", sample.number())
                .param("title", sample.title())
                .param("exchange", sample.criteria().exchange())
                .param("criteria", json.write(sample.criteria()))
                .param("population", sample.population())
                .param("hash", sample.populationHash())
                .param("drawn", sample.drawn())
                .param("by", sample.drawnBy())
                .param("at", Moments.column(sample.drawnAt()))
                .update();
        int position = 0;
        for (DrawnCase one : population) {
            add(sample.number(), ++position, one);
        }
    }

    private void add(int sample, int position, DrawnCase drawn) {
        jdbc.sql("""
                        insert into audit_sample_case (sample, position, reference, exchange, amount, exceptions, reasons)
                        values (:sample, :position, :reference, :exchange, :amount, :exceptions, :reasons)""")
                .param("sample", sample)
                .param("position", position)
                .param("reference", drawn.one().reference())
                .param("exchange", drawn.one().exchange())
                .param("amount", drawn.one().amount())
                .param(
                        "exceptions",
                        drawn.one().exceptions().stream().map(Enum::name).toArray(String[]::new))
                .param("reasons", drawn.reasons().toArray(String[]::new))
                .update();
    }

    @Override
    public List<DrawnCase> population(int sample) {
        return jdbc.sql("select * from audit_sample_case where sample = :sample order by position")
                .param("sample", sample)
                .query((row, number) -> new DrawnCase(
                        new PopulationCase(
                                row.getString("reference"),
                                row.getString("exchange"),
                                row.getBigDecimal("amount"),
                                Population.exceptions(row)),
                        List.of((String[]) row.getArray("reasons").getArray())))
                .list();
    }

    @Override
    public List<Review> reviews(int sample) {
        return jdbc.sql("""
                        select c.reference, r.state, coalesce(r.sequence, 0) as steps, r.by, r.at
                        from audit_sample_case c
                        left join lateral (select * from audit_review r where r.sample = c.sample
                            and r.reference = c.reference order by sequence desc limit 1) r on true
                        where c.sample = :sample and cardinality(c.reasons) > 0 order by c.position""")
                .param("sample", sample)
                .query((row, number) -> row.getInt("steps") == 0
                        ? Review.notBegun(row.getString("reference"))
                        : new Review(
                                row.getString("reference"),
                                ReviewState.valueOf(row.getString("state")),
                                row.getInt("steps"),
                                row.getString("by"),
                                Moments.of(row, "at")))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where somebody was faster */
    void add(int sample, String reference, int sequence, ReviewState state, String by, Instant at) {
        jdbc.sql("insert into audit_review (sample, reference, sequence, state, by, at) values (?, ?, ?, ?, ?, ?)")
                .params(sample, reference, sequence, state.name(), by, Moments.column(at))
                .update();
    }

    @Override
    public List<Remark> remarks(int sample) {
        return jdbc.sql("select * from audit_remark where sample = :sample order by at, reference, sequence")
                .param("sample", sample)
                .query((row, number) -> new Remark(
                        row.getString("reference"),
                        row.getInt("sequence"),
                        row.getString("remark"),
                        row.getString("by"),
                        Moments.of(row, "at")))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where somebody was faster */
    void add(int sample, Remark remark) {
        jdbc.sql("insert into audit_remark (sample, reference, sequence, remark, by, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        sample,
                        remark.reference(),
                        remark.sequence(),
                        remark.text(),
                        remark.by(),
                        Moments.column(remark.at()))
                .update();
    }

    private Sample read(ResultSet row, int number) throws SQLException {
        return new Sample(
                row.getInt("number"),
                row.getString("title"),
                json.read(row.getString("criteria"), new TypeReference<SampleCriteria>() {}),
                row.getInt("population"),
                row.getString("population_hash"),
                row.getInt("drawn"),
                row.getString("drawn_by"),
                Moments.of(row, "drawn_at"));
    }
}
