package eu.groupexchange.participation.retention;

import eu.groupexchange.audit.retention.Dossiers;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A participation is a dossier. */
@Component
class ParticipationDossiers implements Dossiers {

    private final ExchangeCatalogue exchanges;
    private final Participations participations;

    ParticipationDossiers(ExchangeCatalogue exchanges, Participations participations) {
        this.exchanges = exchanges;
        this.participations = participations;
    }

    @Override
    public List<KeptExchange> exchanges() {
        return exchanges.all().stream().map(ParticipationDossiers::kept).toList();
    }

    @Override
    public Optional<KeptExchange> exchange(String slug) {
        return exchanges.findReadable(new Slug(slug)).map(ParticipationDossiers::kept);
    }

    @Override
    public List<KeptCase> casesOf(String exchange) {
        return participations.ofExchange(new Slug(exchange)).stream()
                .map(ParticipationDossiers::kept)
                .toList();
    }

    @Override
    public Optional<KeptCase> find(String reference) {
        return ParticipationReference.parse(reference)
                .flatMap(participations::find)
                .map(ParticipationDossiers::kept);
    }

    private static KeptExchange kept(Exchange exchange) {
        return new KeptExchange(exchange.slug().value(), exchange.title(), exchange.zone(), exchange.lastDay());
    }

    private static KeptCase kept(Participation one) {
        return new KeptCase(
                one.reference().value(),
                one.exchange().value(),
                one.organisationName(),
                one.registration().contactName(),
                one.email(),
                one.status().inWords(),
                one.status() == ParticipationStatus.LAPSED && one.state().addressConfirmedAt() == null,
                one.submittedAt());
    }
}
