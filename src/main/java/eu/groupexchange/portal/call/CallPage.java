package eu.groupexchange.portal.call;

import eu.groupexchange.exchange.AgendaDay;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeRules;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.exchange.OrganisationType;
import eu.groupexchange.portal.Wording;
import eu.groupexchange.web.form.Countries;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exchange's call in the words of its page.
 *
 * @param dates {@code 4–6 May 2022}
 * @param deadline the last minute in which one can register
 * @param left what is left until then, or why registration is closed
 * @param who may come, a sentence each
 * @param paid what is paid and how, a sentence each
 */
public record CallPage(
        Exchange exchange,
        String dates,
        String length,
        String hostCountry,
        boolean open,
        String deadline,
        String left,
        List<Rule> who,
        List<String> countries,
        List<Rule> paid,
        List<Day> days) {

    /** @param source where the rule comes from, or null */
    record Rule(String text, @Nullable String source) {}

    record Day(int number, String date, String title, List<AgendaDay.Session> sessions) {}

    public static CallPage of(Exchange exchange, Form claim, Instant now) {
        ExchangeRules rules = exchange.rules();
        return new CallPage(
                exchange,
                Wording.days(exchange.firstDay(), exchange.lastDay()),
                Wording.count(exchange.days().size(), "full day"),
                Countries.name(exchange.host().country()),
                exchange.registrationIsOpen(now),
                exchange.time().until(exchange.registrationClosesAt()),
                left(exchange, now),
                who(exchange),
                Countries.names(rules.countriesAllowed().stream()
                        .filter(country -> !rules.countriesExcluded().contains(country))
                        .toList()),
                CallPayment.rules(exchange, claim),
                days(exchange));
    }

    private static String left(Exchange exchange, Instant now) {
        if (exchange.status() == ExchangeStatus.CANCELLED) {
            return "cancelled";
        }
        return exchange.registrationIsOpen(now) ? Wording.left(now, exchange.registrationClosesAt()) : "closed";
    }

    private static List<Rule> who(Exchange exchange) {
        ExchangeRules rules = exchange.rules();
        String types = Wording.either(
                rules.organisationTypes().stream().map(CallPage::typeName).toList());
        String excluded = rules.countriesExcluded().isEmpty()
                ? ""
                : " " + Texts.of("portal.call-page.excluded", Wording.list(Countries.names(rules.countriesExcluded())));
        String count = Wording.count(
                        rules.countriesAllowed().stream()
                                .filter(country -> !rules.countriesExcluded().contains(country))
                                .count(),
                        "country")
                .replace("countrys", "countries");
        List<Rule> who = new ArrayList<>(List.of(
                new Rule(
                        Texts.of("portal.call-page.companies-come-members", types),
                        rules.sources().get("organisation")),
                new Rule(
                        Texts.of("portal.call-page.organisation-registered-one", count, excluded),
                        rules.sources().get("country")),
                new Rule(distance(exchange), rules.sources().get("distance")),
                new Rule(
                        Texts.of("portal.call-page.organisation-reimbursed-once"),
                        rules.sources().get("onceOnly"))));
        if (rules.capacity() != null) {
            who.add(new Rule(
                    Texts.of("portal.call-page.places", rules.capacity()),
                    rules.sources().get("capacity")));
        }
        return who;
    }

    private static String distance(Exchange exchange) {
        ExchangeRules.Distance distance = exchange.rules().distance();
        String km = distance.minimumKm().stripTrailingZeros().toPlainString() + " km";
        return switch (distance.mode()) {
            case EXCLUDE ->
                Texts.of(
                        "portal.call-page.city-least-from", km, exchange.venue().city(), km);
            case HALVE ->
                Texts.of("portal.call-page.city-less-than", km, exchange.venue().city());
            case IGNORE -> Texts.of("portal.call-page.how-far-travel");
        };
    }

    private static String typeName(OrganisationType type) {
        return switch (type) {
            case CLUSTER -> "a cluster organisation";
            case BUSINESS_NETWORK -> "a business network organisation";
            case SME -> "a small or medium-sized enterprise";
        };
    }

    private static List<Day> days(Exchange exchange) {
        return exchange.agenda().stream()
                .map(day -> new Day(
                        exchange.agenda().indexOf(day) + 1, Wording.weekday(day.date()), day.title(), day.sessions()))
                .toList();
    }
}
