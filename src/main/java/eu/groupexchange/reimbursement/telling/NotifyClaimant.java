package eu.groupexchange.reimbursement.telling;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.casework.ParticipationProgress;
import eu.groupexchange.participation.telling.DecisionLetter;
import eu.groupexchange.participation.telling.NegativeDecision;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimCasework;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.PaymentOutlook;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.wording.Iban;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process tells the organisation about its claim. Each step run again finds what it did. */
@Component
@Transactional
public class NotifyClaimant {

    private final ClaimCasework casework;
    private final EvidenceStore evidence;
    private final ParticipationProgress progress;
    private final PaymentOutlook outlook;
    private final RejectedClaims refusals;

    NotifyClaimant(
            ClaimCasework casework,
            EvidenceStore evidence,
            ParticipationProgress progress,
            PaymentOutlook outlook,
            RejectedClaims refusals) {
        this.casework = casework;
        this.evidence = evidence;
        this.progress = progress;
        this.outlook = outlook;
        this.refusals = refusals;
    }

    /** @param items what was returned, as fields of the form or ids of files; empty where the reason says all */
    public void claimReturned(ParticipationReference reference, List<String> items) {
        Claim claim = casework.claim(reference);
        List<String> named =
                items.stream().map(item -> named(reference, item)).distinct().toList();
        casework.write(
                reference,
                "claim-returned-" + claim.version(),
                new ClaimReturned(named, claim.reviewReason(), claim.deadline()));
    }

    /** With when the money may be expected; anew for each time that it was approved, because the day may be another. */
    public void claimApproved(ParticipationReference reference) {
        Claim claim = casework.claim(reference);
        if (claim.status() != ClaimStatus.APPROVED) {
            return;
        }
        Optional<PaymentOutlook.Expected> next = outlook.nextRun();
        casework.write(
                reference,
                "claim-approved-" + claim.version(),
                new ClaimApproved(
                        claim.amount(),
                        maskedIban(claim),
                        next.map(PaymentOutlook.Expected::ordered).orElse(null),
                        next.map(PaymentOutlook.Expected::paid).orElse(null)));
    }

    public void claimRejected(ParticipationReference reference) {
        Claim claim = casework.claim(reference);
        Participation participation = casework.participation(reference);
        NegativeDecision refusal = refusals.decisionAgainst(participation).orElseThrow();
        DocumentKey letter =
                casework.issue(letter(reference), refusal.letter(participation, casework.exchange(reference)));
        casework.write(reference, occasion(claim, "claim-rejected"), new ClaimRejected(refusal), letter);
    }

    /** The letter about the claim; a later decision is its next version. */
    public static DocumentKey letter(ParticipationReference reference) {
        return DocumentKey.of(reference.value(), DecisionLetter.class, "claim");
    }

    public void claimLapsed(ParticipationReference reference) {
        Claim claim = casework.claim(reference);
        claim.lapse();
        casework.save(claim);
        progress.claimConcluded(reference, ParticipationStatus.UNCLAIMED);
        casework.log(Entry.of(reference.value(), Actor.SYSTEM, "claim-lapsed"));
        casework.write(reference, occasion(claim, "claim-lapsed"), new ClaimLapsed(claim.deadline()));
    }

    public void claimForgone(ParticipationReference reference) {
        casework.write(reference, occasion(casework.claim(reference), "claim-forgone"), new ClaimForgone());
    }

    /** Asks for an account that the bank can pay to, once for each payment that came back. */
    public void bankDetailsRequested(ParticipationReference reference) {
        Claim claim = casework.claim(reference);
        Exchange exchange = casework.exchange(reference);
        casework.write(
                reference,
                "payment-failed-" + claim.version(),
                new PaymentFailed(
                        maskedIban(claim),
                        exchange.endOfDayAfter(casework.now(), exchange.rules().claimDays()),
                        outlook.whyFailed(reference)));
    }

    private static String maskedIban(Claim claim) {
        return Iban.masked(Objects.requireNonNullElse(claim.iban(), ""));
    }

    /** A claim that was reopened can end once more, and that is told once more. */
    private static String occasion(Claim claim, String what) {
        return claim.clock().reopenedAt() == null ? what : what + "-" + claim.version();
    }

    private String named(ParticipationReference reference, String item) {
        return evidence.of(reference).stream()
                .filter(file -> file.id().toString().equals(item))
                .map(file -> file.kindLabel() + ", " + file.fileName())
                .findFirst()
                .orElseGet(() -> Evidence.labelOf(item));
    }
}
