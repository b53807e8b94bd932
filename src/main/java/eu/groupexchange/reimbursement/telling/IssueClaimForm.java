package eu.groupexchange.reimbursement.telling;

import eu.groupexchange.attendance.AttendanceRegister;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.registration.AnswerLabels;
import eu.groupexchange.participation.telling.Letterheads;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimCasework;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues the claim as a paper: each time that it is sent, the next version. */
@Component
public class IssueClaimForm {

    private final ClaimCasework casework;
    private final EvidenceStore evidence;
    private final AttendanceRegister register;

    IssueClaimForm(ClaimCasework casework, EvidenceStore evidence, AttendanceRegister register) {
        this.casework = casework;
        this.evidence = evidence;
        this.register = register;
    }

    /** All versions of a claim's form. */
    static DocumentKey series(ParticipationReference reference) {
        return DocumentKey.only(reference.value(), ClaimForm.class);
    }

    /** Of the form that a claim makes as it was sent last: known before it is issued, so that a mail can wait for it. */
    static DocumentKey key(Claim claim) {
        Instant submitted = Objects.requireNonNull(claim.submittedAt(), "the claim was sent");
        return DocumentKey.of(claim.reference().value(), ClaimForm.class, String.valueOf(submitted.toEpochMilli()));
    }

    @Transactional
    public void issue(ParticipationReference reference) {
        Claim claim = casework.claim(reference);
        Participation participation = casework.participation(reference);
        Exchange exchange = casework.exchange(reference);
        casework.issueAnnounced(
                series(reference),
                key(claim),
                new ClaimForm(
                        Letterheads.of(exchange),
                        reference.value(),
                        participation.organisationName(),
                        participation.country(),
                        participation.city(),
                        claim.amount().amount(),
                        claim.amount().currency().getCurrencyCode(),
                        claim.amountBasis(),
                        register.days(reference, exchange),
                        evidence.of(reference).stream()
                                .filter(Evidence::counts)
                                .map(file -> new ClaimForm.EvidenceLine(
                                        file.kind().value(), file.fileName(), file.sha256(), file.uploadedAt()))
                                .toList(),
                        Objects.requireNonNullElse(claim.accountHolder(), ""),
                        Objects.requireNonNullElse(claim.iban(), ""),
                        AnswerLabels.inClaim("declaration"),
                        Objects.requireNonNullElse(claim.signedBy(), ""),
                        Objects.requireNonNull(claim.submittedAt())));
    }
}
