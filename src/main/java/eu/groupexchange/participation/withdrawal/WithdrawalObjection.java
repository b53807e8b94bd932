package eu.groupexchange.participation.withdrawal;

import eu.groupexchange.participation.ParticipationReference;
import java.util.Optional;

/** Has a say in whether a participation may still be withdrawn, such as when somebody saw it come. */
public interface WithdrawalObjection {

    /** A sentence for the organisation; empty where there is none. */
    Optional<String> objectionTo(ParticipationReference reference);
}
