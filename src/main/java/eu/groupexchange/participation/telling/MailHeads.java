package eu.groupexchange.participation.telling;

import eu.groupexchange.correspondence.MailHead;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participation;

/** What every mail may say of an exchange and a participation. */
public final class MailHeads {

    private MailHeads() {}

    public static MailHead of(Exchange exchange) {
        return new MailHead(
                exchange.title(),
                exchange.host().name(),
                exchange.venue().address(),
                exchange.venue().city(),
                exchange.firstDay(),
                exchange.lastDay(),
                exchange.zone(),
                exchange.contact().name(),
                exchange.contact().email(),
                null);
    }

    public static MailHead of(Participation participation, Exchange exchange) {
        return of(exchange)
                .to(new MailHead.Addressee(
                        participation.reference().value(),
                        participation.organisationName(),
                        participation.contactName()));
    }
}
