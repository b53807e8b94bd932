package eu.groupexchange.payment;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import org.springframework.stereotype.Component;

/** Who is paid, and for which exchange. */
@Component
public class Payees {

    private final Participations participations;
    private final ExchangeCatalogue exchanges;

    Payees(Participations participations, ExchangeCatalogue exchanges) {
        this.participations = participations;
        this.exchanges = exchanges;
    }

    /** The organisation's name. */
    public String organisation(ParticipationReference reference) {
        return participations.get(reference).organisationName();
    }

    /** Whether an order can name its exchange; one that cannot be read keeps its own payments waiting, and no others. */
    public boolean isOfAReadableExchange(ParticipationReference reference) {
        return exchanges.findReadable(participations.get(reference).exchange()).isPresent();
    }

    public Exchange exchange(ParticipationReference reference) {
        return exchanges.get(participations.get(reference).exchange());
    }
}
