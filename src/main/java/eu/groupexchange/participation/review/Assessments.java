package eu.groupexchange.participation.review;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.groupexchange.database.Json;
import eu.groupexchange.database.Moments;
import eu.groupexchange.eligibility.EligibilityFacts;
import eu.groupexchange.eligibility.Recommendation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.wording.FormValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The assessments of eligibility that were made: each is kept, with the facts it was made from. */
@Repository
public class Assessments {

    private static final TypeReference<List<String>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    Assessments(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The last one made, if any. */
    @Transactional(readOnly = true)
    public Optional<Assessment> latest(ParticipationReference reference) {
        List<Assessment> all = all(reference);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All of them, oldest first. */
    @Transactional(readOnly = true)
    public List<Assessment> all(ParticipationReference reference) {
        return jdbc.sql("""
            select assessed_at, rule_version, recommendation, reasons, facts
            from eligibility_assessment where reference = ? order by id
            """)
                .param(reference.value())
                .query((row, number) -> new Assessment(
                        Moments.of(row, "assessed_at"),
                        row.getString("rule_version"),
                        FormValue.of(Recommendation.class, row.getString("recommendation")),
                        json.read(row.getString("reasons"), REASONS),
                        row.getString("facts")))
                .list();
    }

    /** @param reviewDueAt by when a coordinator should have decided */
    void add(
            ParticipationReference reference,
            Recommendation recommendation,
            List<String> reasons,
            EligibilityFacts facts,
            Instant assessedAt,
            Instant reviewDueAt) {
        jdbc.sql("""
            insert into eligibility_assessment (reference, assessed_at, rule_version, recommendation, reasons, facts,
                review_due_at)
            values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?)
            """)
                .params(
                        reference.value(),
                        Moments.column(assessedAt),
                        facts.rules().version(),
                        recommendation.value(),
                        json.write(reasons),
                        json.write(facts.asRecord()),
                        Moments.column(reviewDueAt))
                .update();
    }
}
