package eu.groupexchange.participation.casework;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** What the process of a participation knows: facts about the organisation and dates, nothing personal. */
public final class ParticipationFacts {

    private ParticipationFacts() {}

    public static Map<String, Object> atStart(Participation participation, Exchange exchange) {
        Map<String, Object> facts = new HashMap<>(ofOrganisation(participation));
        facts.put("reference", participation.reference().value());
        facts.put("exchange", exchange.slug().value());
        facts.put("dossierUrl", "/desk/participations/" + participation.reference());
        facts.put(
                "addressReminderAt",
                Date.from(exchange.daysAfter(
                        participation.submittedAt(), exchange.rules().addressReminderDays())));
        facts.put("addressLapsesAt", Date.from(addressLapsesAt(participation, exchange)));
        return facts;
    }

    /** Until when the mailed link is to be opened for the first time. */
    public static Instant addressLapsesAt(Participation participation, Exchange exchange) {
        return exchange.endOfDayAfter(
                participation.submittedAt(), exchange.rules().addressDays());
    }

    public static Map<String, Object> ofOrganisation(Participation participation) {
        return Map.of(
                "organisationName", participation.organisationName(),
                "organisationType", participation.organisationType(),
                "country", participation.country(),
                "countryName", participation.registration().countryName(),
                "city", participation.city());
    }

    /** The dates that hang on those of the exchange. */
    public static Map<String, Object> dates(Participation participation, Exchange exchange) {
        Map<String, Object> dates = new HashMap<>();
        dates.put("exchangeStartsAt", Date.from(exchange.startsAt()));
        if (participation.status() == ParticipationStatus.INVITED && participation.confirmBy() != null) {
            dates.put("confirmBy", Date.from(participation.confirmBy()));
        }
        return dates;
    }
}
