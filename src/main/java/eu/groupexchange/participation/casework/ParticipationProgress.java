package eu.groupexchange.participation.casework;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other features tell a participation: it attended, is entitled, was paid. Joins their transactions. */
@Component
@Transactional
public class ParticipationProgress {

    private final Casework casework;

    ParticipationProgress(Casework casework) {
        this.casework = casework;
    }

    public void attended(ParticipationReference reference, int halfDays, int days) {
        Participation participation = casework.get(reference);
        participation.attend(halfDays, days);
        casework.save(participation);
        casework.log(Entry.of(reference.value(), Actor.SYSTEM, "attendance-closed")
                .detail("halfDays", String.valueOf(halfDays))
                .detail("days", String.valueOf(days)));
    }

    /** Attendance was corrected after it had been closed. */
    public void attendanceCorrected(ParticipationReference reference, int halfDays, int days) {
        Participation participation = casework.get(reference);
        participation.correctAttendance(halfDays, days);
        casework.saveTakenUpAgain(participation);
    }

    public void claimReopened(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        participation.reopenClaim();
        casework.saveTakenUpAgain(participation);
    }

    /** What had been paid came back from the bank. */
    public void paymentReturned(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        participation.paymentReturned();
        casework.saveTakenUpAgain(participation);
    }

    public void entitled(ParticipationReference reference, Money amount, String basis) {
        Participation participation = casework.get(reference);
        participation.entitle(amount, basis);
        casework.save(participation);
    }

    public void notEntitled(ParticipationReference reference, String reason) {
        Participation participation = casework.get(reference);
        participation.refuseEntitlement(reason, casework.now());
        casework.save(participation);
    }

    /** @param outcome REIMBURSED, UNCLAIMED or CLAIM_REJECTED */
    public void claimConcluded(ParticipationReference reference, ParticipationStatus outcome) {
        Participation participation = casework.get(reference);
        participation.concludeClaim(outcome, casework.now());
        casework.save(participation);
    }
}
