package eu.groupexchange.report.figures;

import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Cases to be counted; a field is changed by the method that names it. */
public final class SampleFacts {

    static final Instant REGISTERED = Instant.parse("2022-03-28T07:00:00Z");

    private SampleFacts() {}

    /** With what goes with where it stands: a decision once it is past the review, half-days once attendance is closed, a payment. */
    public static CaseFact of(ParticipationStatus status, @Nullable ClaimStatus claim) {
        return of("DE", status, claim, status.hasAttended() ? Integer.valueOf(6) : null, 0);
    }

    static CaseFact of(
            String country,
            ParticipationStatus status,
            @Nullable ClaimStatus claim,
            @Nullable Integer halfDays,
            int returned) {
        boolean decided =
                switch (status) {
                    case REGISTERED, UNDER_REVIEW, INFORMATION_REQUESTED, LAPSED, CANCELLED -> false;
                    default -> true;
                };
        boolean confirmed = status == ParticipationStatus.CONFIRMED || status.hasAttended();
        boolean paid = claim == ClaimStatus.PAID;
        boolean sent = claim != null
                && claim != ClaimStatus.INVITED
                && claim != ClaimStatus.FORGONE
                && claim != ClaimStatus.LAPSED;
        String decision = status == ParticipationStatus.DECLINED ? "decline" : "accept";
        return new CaseFact(
                "VAL22-0001",
                new Slug("valenciennes-2022"),
                "Cluster",
                country,
                "cluster",
                status,
                REGISTERED,
                decided ? REGISTERED : null,
                decided ? REGISTERED.plusSeconds(36 * 3600) : null,
                decided ? decision : null,
                decided ? (decision.equals("accept") ? "eligible" : "ineligible") : null,
                confirmed ? REGISTERED.plusSeconds(72 * 3600) : null,
                halfDays,
                claim,
                claim == null ? null : new BigDecimal("450.00"),
                sent ? Instant.parse("2022-05-09T10:00:00Z") : null,
                returned,
                paid ? "EXECUTED" : null,
                paid ? new BigDecimal("450.00") : null,
                paid ? LocalDate.of(2022, 5, 16) : null);
    }
}
