package eu.groupexchange.desk.exchange;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.Claim;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A participant in a list. */
public record ParticipantLine(
        String reference,
        String organisation,
        String country,
        String city,
        String status,
        String colour,
        String halfDays,
        String claim,
        String submittedAt) {

    public static ParticipantLine of(Participation participation, @Nullable Claim claim, Exchange exchange) {
        return new ParticipantLine(
                participation.reference().value(),
                participation.organisationName(),
                participation.registration().countryName(),
                participation.city(),
                participation.status().inWords(),
                colour(participation.status()),
                Objects.toString(participation.halfDays(), ""),
                claim == null
                        ? ""
                        : claim.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                DeskDates.moment(participation.submittedAt(), exchange.zone()));
    }

    public static String colour(ParticipationStatus status) {
        return switch (status) {
            case CONFIRMED, ATTENDED, ENTITLED, REIMBURSED -> "tag-green";
            case UNDER_REVIEW, INFORMATION_REQUESTED, INVITED -> "tag-amber";
            case DECLINED, NOT_ENTITLED, CLAIM_REJECTED -> "tag-red";
            case REGISTERED, ACCEPTED, WAITING_LIST -> "tag-blue";
            case LAPSED, WITHDRAWN, UNCLAIMED, CANCELLED -> "tag-grey";
        };
    }
}
