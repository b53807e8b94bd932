package eu.groupexchange.participation.telling;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participation;
import java.util.HashMap;
import java.util.Map;

/** What every mail may say of an exchange and a participation. */
public final class MailModels {

    private MailModels() {}

    public static Map<String, Object> of(Exchange exchange) {
        Map<String, Object> model = new HashMap<>();
        model.put("exchangeTitle", exchange.title());
        model.put("hostName", exchange.host().name());
        model.put("venueAddress", exchange.venue().address());
        model.put("firstDay", exchange.firstDay());
        model.put("lastDay", exchange.lastDay());
        model.put("venueCity", exchange.venue().city());
        model.put("zone", exchange.zone());
        model.put("exchangeContact", exchange.contact().name());
        model.put("contactEmail", exchange.contact().email());
        return model;
    }

    public static Map<String, Object> of(Participation participation, Exchange exchange) {
        Map<String, Object> model = of(exchange);
        model.put("reference", participation.reference().value());
        model.put("organisation", participation.organisationName());
        model.put("contactName", participation.contactName());
        return model;
    }
}
