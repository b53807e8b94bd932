package eu.groupexchange.participation.registration;

import eu.groupexchange.correspondence.MailOrder;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.LinkSettings;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.telling.MailHeads;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the door at the deadline and tells the coordinators where things stand, once each time that it closes. Run again, it
 * finds what it did.
 */
@Component
public class CloseRegistration {

    private final ExchangeCatalogue exchanges;
    private final ExchangeLifecycle lifecycle;
    private final Participations participations;
    private final Outbox outbox;
    private final LinkSettings links;

    CloseRegistration(
            ExchangeCatalogue exchanges,
            ExchangeLifecycle lifecycle,
            Participations participations,
            Outbox outbox,
            LinkSettings links) {
        this.exchanges = exchanges;
        this.lifecycle = lifecycle;
        this.participations = participations;
        this.outbox = outbox;
        this.links = links;
    }

    /** @param participants each with {@code reference}, {@code organisation}, {@code country}, {@code status}: no persons */
    public record Summary(int confirmed, int undecided, List<Map<String, String>> participants) {}

    @Transactional
    public Summary close(Slug slug) {
        lifecycle.closeRegistration(slug);
        Exchange exchange = exchanges.get(slug);
        List<Participation> all = participations.ofExchange(slug);
        int confirmed = count(all, ParticipationStatus.CONFIRMED);
        int undecided = ParticipationStatus.undecided().stream()
                .mapToInt(status -> count(all, status))
                .sum();
        outbox.queue(new MailOrder(
                slug.value(),
                exchange.revision() == 0 ? "registration-summary" : "registration-summary-" + exchange.revision(),
                new RegistrationSummary(
                        all.size(), confirmed, undecided, links.baseUrl().resolve("/desk/exchanges/" + slug)),
                exchange.contact().email(),
                MailHeads.of(exchange)));
        return new Summary(
                confirmed, undecided, all.stream().map(CloseRegistration::row).toList());
    }

    private static int count(List<Participation> all, ParticipationStatus status) {
        return (int) all.stream()
                .filter(participation -> participation.status() == status)
                .count();
    }

    private static Map<String, String> row(Participation participation) {
        return Map.of(
                "reference", participation.reference().value(),
                "organisation", participation.organisationName(),
                "country", participation.registration().countryName(),
                "status", participation.status().inWords());
    }
}
