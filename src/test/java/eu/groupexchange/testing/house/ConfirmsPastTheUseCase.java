package eu.groupexchange.testing.house;

import eu.groupexchange.participation.JdbcParticipations;
import eu.groupexchange.participation.Participation;
import java.time.Instant;

/** Changes a participation from outside its module: nothing is logged, and no process hears of it. */
public final class ConfirmsPastTheUseCase {

    private final JdbcParticipations participations;

    public ConfirmsPastTheUseCase(JdbcParticipations participations) {
        this.participations = participations;
    }

    /** Reads, which anybody may, and changes, which nobody may. */
    public void now(Participation participation, Instant instant) {
        if (!participation.status().isEnd()) {
            participation.confirm(instant);
        }
        participations.save(participation);
    }
}
