package eu.groupexchange.reimbursement.entitlement;

import eu.groupexchange.attendance.AttendanceCorrection;
import eu.groupexchange.attendance.AttendanceCorrections;
import eu.groupexchange.attendance.AttendanceRegister;
import eu.groupexchange.attendance.AttendedHalf;
import eu.groupexchange.attendance.CheckIns;
import eu.groupexchange.attendance.CheckedIn;
import eu.groupexchange.attendance.IssueCertificate;
import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.EntitlementVerdict;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.ParticipationProgress;
import eu.groupexchange.participation.telling.DecisionLetter;
import eu.groupexchange.participation.telling.Decisions;
import eu.groupexchange.participation.telling.NegativeDecision;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimCasework;
import eu.groupexchange.reimbursement.ClaimReopened;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import eu.groupexchange.workflow.StaffNames;
import eu.groupexchange.workflow.TaskRights;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settles whether the lump sum is due: by the rule, or by a coordinator where the rule leaves it open. */
@Component
@Transactional
public class DecideEntitlement {

    private final ClaimCasework casework;
    private final ParticipationProgress progress;
    private final AttendanceRegister register;
    private final AttendanceCorrections corrections;
    private final CheckIns checkIns;
    private final IssueCertificate certificates;
    private final TaskRights rights;
    private final DeniedEntitlements refusals;
    private final StaffNames names;

    DecideEntitlement(
            ClaimCasework casework,
            ParticipationProgress progress,
            AttendanceRegister register,
            AttendanceCorrections corrections,
            CheckIns checkIns,
            IssueCertificate certificates,
            TaskRights rights,
            DeniedEntitlements refusals,
            StaffNames names) {
        this.casework = casework;
        this.progress = progress;
        this.register = register;
        this.corrections = corrections;
        this.checkIns = checkIns;
        this.certificates = certificates;
        this.rights = rights;
        this.refusals = refusals;
        this.names = names;
    }

    /** What the rule gave; logged with the amount and why. */
    public void assessed(
            ParticipationReference reference, EntitlementVerdict entitlement, Money amount, String reasonKey) {
        casework.log(Entry.of(reference.value(), Actor.SYSTEM, "entitlement-assessed")
                .outcome(entitlement.value(), EntitlementReasons.sentence(reasonKey, casework.exchange(reference)))
                .under(casework.exchange(reference).rules().version())
                .detail("amount", amount.toString()));
    }

    /** @throws RefusedException when the reason is missing */
    public void decide(ParticipationReference reference, EntitlementDecision decision, String reason, String userId) {
        rights.require(userId, ParticipationProcess.DECIDE_ENTITLEMENT);
        if (reason.isBlank()) {
            throw RefusedException.input(Texts.of("reimbursement.decide-entitlement.rule-leaves-case"));
        }
        casework.log(Entry.of(reference.value(), Actor.staff(userId), "entitlement-decided")
                .outcome(decision.value(), reason)
                .detail(Decisions.DECIDED_BY, names.of(userId))
                .under(casework.exchange(reference).rules().version()));
    }

    /** The lump sum is due; the claim will be of this amount. One that was there before goes on where it stood. */
    public void entitled(ParticipationReference reference, Money amount, String basis) {
        progress.entitled(reference, amount, basis);
        casework.invalidate(letter(reference));
        casework.findClaim(reference).ifPresent(claim -> {
            boolean annulled = claim.status() == ClaimStatus.VOID;
            if (claim.resume(casework.now(), casework.atLeastUntil(casework.exchange(reference)))) {
                casework.save(claim);
                tellThatItGoesOn(claim, annulled);
            }
        });
    }

    private void tellThatItGoesOn(Claim claim, boolean annulled) {
        casework.log(Entry.of(claim.reference().value(), Actor.SYSTEM, "claim-resumed")
                .detail("deadline", claim.deadline().toString()));
        casework.write(
                claim.reference(),
                "claim-reopened-" + claim.version(),
                new ClaimReopened(
                        annulled
                                ? Texts.of("reimbursement.decide-entitlement.attendance-corrected-lump")
                                : Texts.of("reimbursement.decide-entitlement.attendance-corrected-meanwhile"),
                        claim.deadline(),
                        !claim.status().isOpenToOrganisation()));
    }

    /**
     * The lump sum is not due: a letter says why, and a certificate covers the half-days that were attended. A claim that was
     * there before is closed; what was sent with it is kept.
     *
     * @param reason a sentence
     */
    public void notEntitled(ParticipationReference reference, String reason) {
        progress.notEntitled(reference, reason);
        Participation participation = casework.participation(reference);
        Exchange exchange = casework.exchange(reference);
        int revision = corrections.revision(reference);
        NegativeDecision refusal =
                refusals.decisionAgainst(participation).orElseThrow().withReasons(reasons(reference, reason));
        DocumentKey letter = casework.issue(letter(reference), refusal.letter(participation, exchange));
        casework.write(
                reference,
                revision == 1 ? "not-entitled" : "not-entitled-" + revision,
                new NotEntitled(refusal),
                letter);
        if (!register.of(reference).isEmpty()) {
            certificates.issue(reference);
        }
    }

    private static DocumentKey letter(ParticipationReference reference) {
        return DocumentKey.of(reference.value(), DecisionLetter.class, "entitlement");
    }

    private List<String> reasons(ParticipationReference reference, String reason) {
        List<String> reasons = new ArrayList<>(List.of(reason));
        List<AttendanceCorrection> made = corrections.of(reference).stream()
                .filter(AttendanceCorrection::afterClosing)
                .toList();
        if (!made.isEmpty()) {
            reasons.add(Texts.of(
                    "reimbursement.decide-entitlement.attendance-recorded-first",
                    made.get(made.size() - 1).reason()));
        }
        casework.findClaim(reference)
                .filter(claim -> claim.status() != ClaimStatus.VOID)
                .ifPresent(claim -> {
                    claim.annul();
                    casework.save(claim);
                    casework.log(Entry.of(reference.value(), Actor.SYSTEM, "claim-annulled"));
                    reasons.add(Texts.of("reimbursement.decide-entitlement.claim-could-make"));
                });
        return reasons;
    }

    /** What the coordinator sees: present half-days, day by day, and who checked in without signing. */
    @Transactional(readOnly = true)
    public String attendanceText(ParticipationReference reference) {
        Exchange exchange = casework.exchange(reference);
        List<CheckedIn> arrivals = checkIns.of(reference);
        StringBuilder text = new StringBuilder();
        register.days(reference, exchange).forEach(day -> text.append("* ")
                .append(day.date())
                .append(": morning ")
                .append(half(new AttendedHalf(day.date(), HalfDay.MORNING), day.morning(), arrivals, exchange))
                .append(", afternoon ")
                .append(half(new AttendedHalf(day.date(), HalfDay.AFTERNOON), day.afternoon(), arrivals, exchange))
                .append('\n'));
        return text.toString();
    }

    private static String half(AttendedHalf half, boolean signed, List<CheckedIn> arrivals, Exchange exchange) {
        return (signed ? "signed" : "not signed")
                + arrivals.stream()
                        .filter(arrival -> arrival.half().equals(half))
                        .map(arrival -> " (checked in at %s)"
                                .formatted(WrittenDates.time(arrival.at().atZone(exchange.zone()))))
                        .findFirst()
                        .orElse("");
    }

    /** Days and half-days attended, and the rules that count: the inputs of the decision. */
    @Transactional(readOnly = true)
    public Facts facts(ParticipationReference reference) {
        Participation participation = casework.participation(reference);
        return new Facts(
                Objects.requireNonNullElse(participation.halfDays(), 0),
                Objects.requireNonNullElse(participation.daysAttended(), 0),
                casework.exchange(reference));
    }

    public record Facts(int halfDays, int daysAttended, Exchange exchange) {}
}
