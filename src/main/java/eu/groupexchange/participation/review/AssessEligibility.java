package eu.groupexchange.participation.review;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.eligibility.EligibilityFacts;
import eu.groupexchange.eligibility.EligibilityReasons;
import eu.groupexchange.eligibility.Recommendation;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Location;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.hints.EarlierReimbursements;
import eu.groupexchange.participation.registration.StaffRegistrations;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the facts for the decision on eligibility, and keeps what it recommended with the facts it was made from. */
@Component
public class AssessEligibility {

    private final Casework casework;
    private final EarlierReimbursements earlier;
    private final StaffRegistrations registrations;
    private final Assessments assessments;

    AssessEligibility(
            Casework casework,
            EarlierReimbursements earlier,
            StaffRegistrations registrations,
            Assessments assessments) {
        this.casework = casework;
        this.earlier = earlier;
        this.registrations = registrations;
        this.assessments = assessments;
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
            ParticipationReference reference,
            Recommendation recommendation,
            List<String> reasonKeys,
            Instant reviewDueAt) {
        EligibilityFacts facts = facts(reference);
        List<String> sentences = EligibilityReasons.sentences(reasonKeys, facts);
        assessments.add(reference, recommendation, sentences, facts, casework.now(), reviewDueAt);
        casework.log(Entry.of(reference.value(), Actor.SYSTEM, "eligibility-assessed")
                .outcome(recommendation.value(), String.join(" ", sentences))
                .under(facts.rules().version())
                .detail("distance", facts.distanceText()));
        return sentences;
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
}
