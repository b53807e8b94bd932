package eu.groupexchange.participation.access;

import eu.groupexchange.correspondence.Correspondents;
import eu.groupexchange.correspondence.MailKind;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Participations and exchanges as those to whom mails go. */
@Component
class AddressBook implements Correspondents {

    private final Participations participations;
    private final ExchangeCatalogue exchanges;

    AddressBook(Participations participations, ExchangeCatalogue exchanges) {
        this.participations = participations;
        this.exchanges = exchanges;
    }

    @Override
    public Optional<String> address(String subject, @Nullable MailKind kind) {
        Optional<Participation> participation = participation(subject);
        if (kind != null && kind.isAboutTheAddress()) {
            return Optional.empty(); // it means the very address to which it was queued
        }
        if (participation.isPresent() && (kind == null || !kind.isForStaff())) {
            return participation.map(Participation::email);
        }
        return exchange(subject, participation)
                .map(exchange -> exchange.contact().email());
    }

    @Override
    public Optional<Contact> contact(String subject) {
        return exchange(subject, participation(subject))
                .map(exchange -> new Contact(
                        exchange.contact().name(), exchange.contact().email()));
    }

    @Override
    public Map<String, Object> facts(String subject) {
        return participation(subject)
                .map(AddressBook::facts)
                .or(() -> exchanges.findReadable(new Slug(subject)).map(AddressBook::facts))
                .orElse(Map.of());
    }

    private Optional<Participation> participation(String subject) {
        return ParticipationReference.parse(subject).flatMap(participations::find);
    }

    private Optional<Exchange> exchange(String subject, Optional<Participation> participation) {
        return exchanges.findReadable(participation.map(Participation::exchange).orElseGet(() -> new Slug(subject)));
    }

    private static Map<String, Object> facts(Participation participation) {
        return Map.of(
                "reference", participation.reference().value(),
                "exchange", participation.exchange().value(),
                "organisationName", participation.organisationName(),
                "country", participation.country(),
                "about", participation.organisationName() + " (" + participation.reference() + ")",
                "dossierUrl", "/desk/participations/" + participation.reference());
    }

    private static Map<String, Object> facts(Exchange exchange) {
        return Map.of(
                "exchange", exchange.slug().value(),
                "about", "the contact of " + exchange.title(),
                "dossierUrl", "/desk/exchanges/" + exchange.slug());
    }
}
