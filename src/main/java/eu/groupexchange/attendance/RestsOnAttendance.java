package eu.groupexchange.attendance;

import eu.groupexchange.participation.ParticipationReference;
import java.util.Optional;

/** What follows from attendance: it has a say in whether that may still be corrected, and goes along when it is. */
public interface RestsOnAttendance {

    /** A sentence for the coordinator; empty where there is none. */
    Optional<String> objectionTo(ParticipationReference reference);

    /**
     * In the transaction of the correction: nothing that was decided on the old attendance goes on from here.
     *
     * @throws eu.groupexchange.participation.NotPossibleNowException when it went on meanwhile
     */
    void attendanceCorrected(ParticipationReference reference);
}
