package eu.groupexchange.attendance;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.Objection;

/** What follows from attendance: it has a say in whether that may still be corrected, and goes along when it is. */
public interface RestsOnAttendance extends Objection<ParticipationReference> {

    /**
     * In the transaction of the correction: nothing that was decided on the old attendance goes on from here.
     *
     * @throws eu.groupexchange.refusal.RefusedException when it went on meanwhile
     */
    void attendanceCorrected(ParticipationReference reference);
}
