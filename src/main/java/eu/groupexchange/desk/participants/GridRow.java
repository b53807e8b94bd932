package eu.groupexchange.desk.participants;

import eu.groupexchange.desk.exchange.ParticipantLine;
import eu.groupexchange.eligibility.EligibilityReasons;
import eu.groupexchange.eligibility.Kilometres;
import eu.groupexchange.eligibility.Recommendation;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.overview.CaseStanding;
import eu.groupexchange.overview.NextStep;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.wording.WrittenDates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case in the list, in words; what there is nothing to say of is empty.
 *
 * @param by the last day on which the next step is not late
 * @param amount with its currency
 */
record GridRow(
        String reference,
        String organisation,
        String place,
        String contact,
        String status,
        String colour,
        String next,
        String holder,
        String by,
        boolean overdue,
        String confirmBy,
        String kilometres,
        String recommendation,
        String recommendationColour,
        String days,
        String claim,
        String claimBy,
        String amount,
        String money,
        String paidOn,
        String bankReference,
        int hints) {

    static GridRow of(CaseStanding standing, Exchange exchange, Instant now) {
        CaseStanding.Organisation organisation = standing.organisation();
        CaseStanding.ClaimStanding claim = standing.claim();
        CaseStanding.MoneyStanding money = standing.money();
        NextStep next = standing.next();
        Recommendation recommendation = standing.recommendation();
        ZoneId zone = standing.zone();
        return new GridRow(
                standing.reference().value(),
                organisation.name(),
                organisation.city() + ", " + organisation.countryName(),
                organisation.contactName(),
                standing.status().inWords(),
                ParticipantLine.colour(standing.status()),
                next.inWords(),
                standing.status().isEnd() ? "" : next.holderInWords(),
                lastDay(next.dueAt(), zone),
                next.isOverdue(now),
                standing.status() == ParticipationStatus.INVITED ? lastDay(standing.confirmBy(), zone) : "",
                standing.kilometres() == null
                        ? ""
                        : Kilometres.text(
                                standing.kilometres(), exchange.rules().distance()),
                recommendation == null ? "" : EligibilityReasons.recommendation(recommendation),
                colour(recommendation),
                Objects.toString(standing.daysPresent(), ""),
                claim == null ? "" : claim.status().inWords(),
                claim == null || !claim.status().isOpenToOrganisation() ? "" : lastDay(claim.deadline(), zone),
                money.amount() == null ? "" : money.amount().toString(),
                money.state().inWords(),
                money.paidOn() == null ? "" : WrittenDates.shortDay(money.paidOn()),
                Objects.requireNonNullElse(money.bankReference(), ""),
                standing.hints());
    }

    private static String lastDay(@Nullable Instant end, ZoneId zone) {
        return end == null ? "" : WrittenDates.shortDay(end.minusNanos(1).atZone(zone));
    }

    private static String colour(@Nullable Recommendation recommendation) {
        if (recommendation == null) {
            return "";
        }
        return switch (recommendation) {
            case ELIGIBLE -> "tag-green";
            case INELIGIBLE -> "tag-red";
            case REVIEW -> "tag-amber";
        };
    }
}
