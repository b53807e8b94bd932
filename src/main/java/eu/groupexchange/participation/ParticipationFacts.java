package eu.groupexchange.participation;

import eu.groupexchange.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** What the process of a participation knows: facts about the organisation and dates, nothing personal. */
final class ParticipationFacts {

    private ParticipationFacts() {}

    static Map<String, Object> atStart(Participation participation, Exchange exchange) {
        Map<String, Object> facts = new HashMap<>(ofOrganisation(participation));
        facts.put("reference", participation.reference().value());
        facts.put("exchange", exchange.slug());
        facts.put("dossierUrl", "/desk/participations/" + participation.reference());
        facts.put(
                "addressReminderAt",
                later(participation.submittedAt(), exchange.rules().addressReminderDays()));
        facts.put(
                "addressLapsesAt",
                later(participation.submittedAt(), exchange.rules().addressDays()));
        facts.put("exchangeStartsAt", Date.from(exchange.startsAt()));
        return facts;
    }

    static Map<String, Object> ofOrganisation(Participation participation) {
        return Map.of(
                "organisationName", participation.organisationName(),
                "organisationType", participation.organisationType(),
                "country", participation.country(),
                "countryName", participation.registration().countryName(),
                "city", participation.city());
    }

    private static Date later(Instant from, int days) {
        return Date.from(from.plus(Duration.ofDays(days)));
    }
}
