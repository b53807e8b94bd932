package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Entitlement;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimCasework;
import eu.groupexchange.reimbursement.ClaimClock;
import eu.groupexchange.reimbursement.ClaimState;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.telling.ClaimInvited;
import eu.groupexchange.reimbursement.telling.ClaimReminder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the claim of an entitled participation, and reminds of it. Each step run again finds what it did. */
@Component
@Transactional
public class InviteToClaim {

    private final ClaimCasework casework;

    InviteToClaim(ClaimCasework casework) {
        this.casework = casework;
    }

    /** When the organisation is reminded, and from when on it can no longer claim. */
    public record Dates(Instant firstReminder, Instant secondReminder, Instant deadline) {}

    public Dates invite(ParticipationReference reference) {
        Participation participation = casework.participation(reference);
        Exchange exchange = casework.exchange(reference);
        Claim claim = casework.findClaim(reference).orElseGet(() -> open(participation, exchange));
        casework.write(
                reference,
                "claim-invited",
                new ClaimInvited(
                        claim.amount(),
                        claim.amountBasis(),
                        claim.deadline(),
                        exchange.rules().requiredEvidence().stream()
                                .map(kind -> Evidence.labelOf(kind.value()))
                                .toList()));
        return dates(reference);
    }

    /**
     * The clock as it stands, moved by the time that the claim has lain with the coordinator. A reminder whose moment is over is
     * not made up for: it is set to the deadline, at which nobody is reminded any more.
     */
    @Transactional(readOnly = true)
    public Dates dates(ParticipationReference reference) {
        Exchange exchange = casework.exchange(reference);
        Claim claim = casework.claim(reference);
        List<Integer> days = exchange.rules().claimReminderDays();
        return new Dates(
                reminder(claim, exchange, days.get(0)), reminder(claim, exchange, days.get(1)), claim.deadline());
    }

    /** At most once a day, and only while the claim is with the organisation. */
    public void remind(ParticipationReference reference) {
        Claim claim = casework.claim(reference);
        if (claim.status().isOpenToOrganisation() && !claim.clock().hasRunOut(casework.now())) {
            casework.write(
                    reference,
                    "claim-reminder-"
                            + casework.now()
                                    .atZone(casework.exchange(reference).zone())
                                    .toLocalDate(),
                    new ClaimReminder(claim.deadline()));
        }
    }

    private Claim open(Participation participation, Exchange exchange) {
        Entitlement entitlement = Objects.requireNonNull(participation.state().entitlement(), "it was decided");
        Instant now = casework.now();
        Instant grace = casework.atLeastUntil(exchange);
        Instant window = exchange.claimWindowClosesAt();
        Claim claim = new Claim(
                participation.reference(),
                Objects.requireNonNull(entitlement.amount(), "entitled to an amount"),
                entitlement.reason(),
                now,
                ClaimState.invited(ClaimClock.until(window.isBefore(grace) ? grace : window)),
                0);
        casework.add(claim);
        return claim;
    }

    private Instant reminder(Claim claim, Exchange exchange, int day) {
        Instant planned = exchange.lastDay()
                .plusDays(day)
                .atTime(9, 0)
                .atZone(exchange.zone())
                .toInstant();
        Instant due = claim.clock().reminder(planned, day, exchange.rules().claimDays());
        return due.isAfter(casework.now()) ? due : claim.deadline();
    }
}
