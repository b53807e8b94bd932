package eu.groupexchange.participation.access;

import eu.groupexchange.correspondence.Destination;
import eu.groupexchange.correspondence.undeliverable.Correspondents;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
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
    public Optional<String> address(String subject, @Nullable Destination whom) {
        Optional<Participation> participation = participation(subject);
        if (whom == Destination.ADDRESS) {
            return Optional.empty(); // it means the very address to which it was queued
        }
        if (participation.isPresent() && whom != Destination.STAFF) {
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
    public Optional<Subject> subject(String id) {
        return participation(id)
                .map(AddressBook::subject)
                .or(() -> exchanges.findReadable(new Slug(id)).map(AddressBook::subject));
    }

    private Optional<Participation> participation(String subject) {
        return ParticipationReference.parse(subject).flatMap(participations::find);
    }

    private Optional<Exchange> exchange(String subject, Optional<Participation> participation) {
        return exchanges.findReadable(participation.map(Participation::exchange).orElseGet(() -> new Slug(subject)));
    }

    private static Subject subject(Participation participation) {
        ParticipationReference reference = participation.reference();
        return new Subject(
                participation.organisationName() + " (" + reference + ")",
                "/desk/participations/" + reference,
                participation.exchange().value(),
                new Organisation(reference.value(), participation.organisationName(), participation.country()));
    }

    private static Subject subject(Exchange exchange) {
        return new Subject(
                "the contact of " + exchange.title(),
                "/desk/exchanges/" + exchange.slug(),
                exchange.slug().value(),
                null);
    }
}
