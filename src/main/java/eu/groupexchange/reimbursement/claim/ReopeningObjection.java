package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.participation.ParticipationReference;
import java.util.Optional;

/** Has a say in whether a closed claim may be opened again, such as when money was sent for it. */
public interface ReopeningObjection {

    /** A sentence for the coordinator; empty where there is none. */
    Optional<String> objectionTo(ParticipationReference reference);
}
