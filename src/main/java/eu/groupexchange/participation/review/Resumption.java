package eu.groupexchange.participation.review;

import eu.groupexchange.eligibility.EligibilityFacts;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.Casework;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a process has to know that takes up a participation again after its first one has ended: nothing personal. */
@Component
public class Resumption {

    private final Casework casework;
    private final AssessEligibility assessments;

    Resumption(Casework casework, AssessEligibility assessments) {
        this.casework = casework;
        this.assessments = assessments;
    }

    /** All that the first process began with, and the distance. */
    @Transactional(readOnly = true)
    public ParticipationProcess.Resumed of(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        EligibilityFacts eligibility = assessments.facts(reference);
        BigDecimal distance = eligibility.distanceKm();
        return new ParticipationProcess.Resumed(
                ParticipationProcess.Start.of(participation, casework.exchange(participation)),
                distance == null ? null : distance.doubleValue(),
                eligibility.distanceText());
    }
}
