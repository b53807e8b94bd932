package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.attendance.RestsOnAttendance;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.JdbcClaims;
import eu.groupexchange.wording.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Attendance can be corrected until the payment is authorised. Of a correction and an authorisation at once, one wins. */
@Component
class ClaimRestsOnAttendance implements RestsOnAttendance {

    private final JdbcClaims claims;

    ClaimRestsOnAttendance(JdbcClaims claims) {
        this.claims = claims;
    }

    @Override
    public Optional<String> objectionTo(ParticipationReference reference) {
        return claims.find(reference).flatMap(ClaimRestsOnAttendance::objection);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void attendanceCorrected(ParticipationReference reference) {
        claims.lock(reference).ifPresent(claim -> {
            objection(claim).ifPresent(objection -> {
                throw RefusedException.notNow(objection);
            });
            ClaimStatus before = claim.status();
            claim.reviewAnew();
            if (claim.status() != before) {
                claims.save(claim);
            }
        });
    }

    private static Optional<String> objection(Claim claim) {
        return switch (claim.status()) {
            case AUTHORISED, PAYMENT_FAILED ->
                Optional.of(Texts.of("reimbursement.claim-rests-on-attendance.payment-claim-authorised"));
            case PAID -> Optional.of(Texts.of("reimbursement.claim-rests-on-attendance.lump-sum-paid"));
            case LAPSED, FORGONE, REJECTED ->
                Optional.of(Texts.of("reimbursement.claim-rests-on-attendance.claim-closed-reopen"));
            case INVITED, SUBMITTED, RETURNED, APPROVED, VOID -> Optional.empty();
        };
    }
}
