package eu.groupexchange.reimbursement;

import eu.groupexchange.participation.ParticipationReference;
import java.util.Optional;

/** The claims there are, one per entitled participation. */
public interface Claims {

    Optional<Claim> find(ParticipationReference reference);

    /** @throws java.util.NoSuchElementException when the participation has none */
    Claim get(ParticipationReference reference);
}
