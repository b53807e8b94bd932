package eu.groupexchange.participation.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.eligibility.EligibilityFacts;
import eu.groupexchange.eligibility.EligibilityReasons;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Location;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.registration.StaffRegistrations;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the facts for the decision on eligibility, and keeps what it recommended with the facts it was made from. */
@Component
public class AssessEligibility {

    private final Casework casework;
    private final EarlierReimbursements earlier;
    private final StaffRegistrations registrations;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AssessEligibility(
            Casework casework,
            EarlierReimbursements earlier,
            StaffRegistrations registrations,
            JdbcClient jdbc,
            ObjectMapper json) {
        this.casework = casework;
        this.earlier = earlier;
        this.registrations = registrations;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An assessment as it was made.
     *
     * @param reasons one sentence each
     */
    public record Assessment(
            Instant assessedAt, String ruleVersion, String recommendation, List<String> reasons, String factsJson) {

        /** Those of the reasons that exclude it; what was satisfied is no reason to refuse anybody. */
        public List<String> failures() {
            return reasons.stream()
                    .filter(reason -> EligibilityReasons.keyOf(reason)
                            .map(EligibilityReasons::excludes)
                            .orElse(true))
                    .toList();
        }
    }

    @Transactional(readOnly = true)
    public EligibilityFacts facts(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        Exchange exchange = casework.exchange(participation);
        return EligibilityFacts.of(
                exchange,
                participation.country(),
                participation.city(),
                point(participation.location()),
                participation.organisationType(),
                registrations.inTime(reference),
                earlier.of(participation));
    }

    /**
     * Keeps the recommendation.
     *
     * @param reasonKeys as the decision gave them
     * @param reviewDueAt by when a coordinator should have decided
     * @return the reasons as sentences
     */
    @Transactional
    public List<String> keep(
            ParticipationReference reference, String recommendation, List<String> reasonKeys, Instant reviewDueAt) {
        EligibilityFacts facts = facts(reference);
        List<String> sentences = EligibilityReasons.sentences(reasonKeys, facts);
        jdbc.sql("""
            insert into eligibility_assessment (reference, assessed_at, rule_version, recommendation, reasons, facts,
                review_due_at)
            values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?)
            """)
                .params(
                        reference.value(),
                        casework.now().atOffset(ZoneOffset.UTC),
                        facts.rules().version(),
                        recommendation,
                        write(sentences),
                        write(facts.asRecord()),
                        reviewDueAt.atOffset(ZoneOffset.UTC))
                .update();
        casework.log(Entry.of(reference.value(), Actor.SYSTEM, "eligibility-assessed")
                .outcome(recommendation, String.join(" ", sentences))
                .under(facts.rules().version())
                .detail("distance", facts.distanceText()));
        return sentences;
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
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        read(row.getString(4)),
                        row.getString(5)))
                .list();
    }

    private static EligibilityFacts.@Nullable Point point(@Nullable Location location) {
        return location == null
                ? null
                : new EligibilityFacts.Point(
                        location.placeName(),
                        location.region(),
                        location.geonameId(),
                        location.territory(),
                        location.latitude(),
                        location.longitude(),
                        location.source());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON", e);
        }
    }

    private List<String> read(String reasons) {
        try {
            return List.of(json.readValue(reasons, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The reasons of an assessment cannot be read", e);
        }
    }
}
