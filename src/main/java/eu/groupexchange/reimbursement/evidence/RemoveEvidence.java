package eu.groupexchange.reimbursement.evidence;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.reimbursement.Claims;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file back that has not been sent with a claim yet. */
@Component
public class RemoveEvidence {

    private final Claims claims;
    private final EvidenceStore evidence;
    private final Clock clock;

    RemoveEvidence(Claims claims, EvidenceStore evidence, Clock clock) {
        this.claims = claims;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** @return false when there is no such file, or it was sent already */
    @Transactional
    public boolean remove(ParticipationReference reference, UUID id) {
        claims.get(reference).requireOpen(clock.instant());
        return evidence.removeAttached(reference, id);
    }
}
