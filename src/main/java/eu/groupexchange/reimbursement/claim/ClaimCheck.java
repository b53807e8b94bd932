package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimCasework;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.wording.Iban;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what {@code claim-check.dmn} looks at, and logs what it found missing. */
@Component
public class ClaimCheck {

    private final ClaimCasework casework;
    private final EvidenceStore evidence;

    ClaimCheck(ClaimCasework casework, EvidenceStore evidence) {
        this.casework = casework;
        this.evidence = evidence;
    }

    public record Facts(
            List<String> requiredEvidence,
            List<String> submittedEvidence,
            boolean accountHolderGiven,
            boolean ibanValid,
            boolean declarationMade,
            boolean signed) {}

    /** Whether a claim is there that the organisation has sent and nobody has given back. */
    @Transactional(readOnly = true)
    public boolean isUnderReview(ParticipationReference reference) {
        return casework.findClaim(reference)
                .filter(claim -> claim.status() == ClaimStatus.SUBMITTED)
                .isPresent();
    }

    @Transactional(readOnly = true)
    public Facts facts(ParticipationReference reference) {
        Claim claim = casework.claim(reference);
        return new Facts(
                casework.exchange(reference).rules().requiredEvidence().stream()
                        .map(EvidenceKind::value)
                        .toList(),
                evidence.of(reference).stream()
                        .filter(Evidence::counts)
                        .map(file -> file.kind().value())
                        .distinct()
                        .toList(),
                !Objects.requireNonNullElse(claim.accountHolder(), "").isBlank(),
                Iban.isValid(Objects.requireNonNullElse(claim.iban(), "")),
                claim.declaration(),
                !Objects.requireNonNullElse(claim.signedBy(), "").isBlank());
    }

    @Transactional
    public void found(ParticipationReference reference, List<String> missing) {
        casework.log(Entry.of(reference.value(), Actor.SYSTEM, "claim-checked")
                .outcome(missing.isEmpty() ? "complete" : "incomplete", null)
                .under(casework.exchange(reference).rules().version())
                .detail("missing", String.join(", ", missing)));
    }
}
