package eu.groupexchange.reimbursement;

import eu.groupexchange.attendance.AttendanceRegister;
import eu.groupexchange.attendance.IssueCertificate;
import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.correspondence.MailKind;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.participation.Letterheads;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProgress;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.workflow.DecisionRefusedException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settles whether the lump sum is due: by the rule, or by a coordinator where the rule leaves it open. */
@Component
@Transactional
public class DecideEntitlement {

    public static final String FULL = "full";
    public static final String NONE = "none";

    private final ClaimCasework casework;
    private final ParticipationProgress progress;
    private final AttendanceRegister register;
    private final IssueCertificate certificates;

    DecideEntitlement(
            ClaimCasework casework,
            ParticipationProgress progress,
            AttendanceRegister register,
            IssueCertificate certificates) {
        this.casework = casework;
        this.progress = progress;
        this.register = register;
        this.certificates = certificates;
    }

    /** What the rule gave, {@code full}, {@code none} or {@code decide}; logged with the amount and why. */
    public void assessed(ParticipationReference reference, String entitlement, Money amount, String reasonKey) {
        casework.log(Entry.of(reference.value(), Actor.SYSTEM, "entitlement-assessed")
                .outcome(entitlement, EntitlementReasons.sentence(reasonKey, casework.exchange(reference)))
                .under(casework.exchange(reference).rules().version())
                .detail("amount", amount.toString()));
    }

    /** @throws DecisionRefusedException when the decision is neither of the two, or its reason is missing */
    public void decide(ParticipationReference reference, String decision, String reason, String userId) {
        if (!FULL.equals(decision) && !NONE.equals(decision)) {
            throw new DecisionRefusedException("Choose whether the lump sum is due: full or none.");
        }
        if (reason.isBlank()) {
            throw new DecisionRefusedException(
                    "The rule leaves this case open, so the decision needs a reason; the organisation and the audit read it.");
        }
        casework.log(Entry.of(reference.value(), Actor.staff(userId), "entitlement-decided")
                .outcome(decision, reason)
                .under(casework.exchange(reference).rules().version()));
    }

    /** The lump sum is due; the claim will be of this amount. */
    public void entitled(ParticipationReference reference, Money amount, String basis) {
        progress.entitled(reference, amount, basis);
    }

    /**
     * The lump sum is not due: a letter says why, and a certificate covers the half-days that were attended.
     *
     * @param reason a sentence
     */
    public void notEntitled(ParticipationReference reference, String reason) {
        Participation participation = casework.participation(reference);
        Exchange exchange = casework.exchange(reference);
        progress.notEntitled(reference, reason);
        DocumentKey letter = casework.issue(
                DocumentKey.only(reference.value(), DocumentKind.DECISION_LETTER),
                new Paper.DecisionLetter(
                        Letterheads.of(exchange),
                        reference.value(),
                        participation.organisationName(),
                        participation.contactName(),
                        casework.now(),
                        "The lump sum cannot be paid for this participation.",
                        List.of(reason),
                        "If you think that your attendance was recorded wrongly, answer to the address above within 14"
                                + " days."));
        casework.write(reference, "not-entitled", MailKind.NOT_ENTITLED, Map.of("reasons", List.of(reason)), letter);
        if (!register.of(reference).isEmpty()) {
            certificates.issue(reference);
        }
    }

    /** What the coordinator sees: present half-days, day by day. */
    @Transactional(readOnly = true)
    public String attendanceText(ParticipationReference reference) {
        StringBuilder text = new StringBuilder();
        register.days(reference, casework.exchange(reference).days()).forEach(day -> text.append("* ")
                .append(day.date())
                .append(": morning ")
                .append(day.morning() ? "present" : "absent")
                .append(", afternoon ")
                .append(day.afternoon() ? "present" : "absent")
                .append('\n'));
        return text.toString();
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
