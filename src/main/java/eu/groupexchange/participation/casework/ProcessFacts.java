package eu.groupexchange.participation.casework;

import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.review.AssessEligibility;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a process has to know that takes up a participation again after its first one has ended: nothing personal. */
@Component
public class ProcessFacts {

    private final Casework casework;
    private final AssessEligibility assessments;

    ProcessFacts(Casework casework, AssessEligibility assessments) {
        this.casework = casework;
        this.assessments = assessments;
    }

    /** All that the first process began with, and the distance. */
    @Transactional(readOnly = true)
    public Map<String, Object> of(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        var eligibility = assessments.facts(reference);
        Map<String, Object> facts =
                new HashMap<>(ParticipationFacts.atStart(participation, casework.exchange(participation)));
        facts.put(
                "distanceKm",
                eligibility.distanceKm() == null
                        ? null
                        : eligibility.distanceKm().doubleValue());
        facts.put("distanceText", eligibility.distanceText());
        return facts;
    }
}
