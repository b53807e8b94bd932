package eu.groupexchange.portal.call;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeRules;
import eu.groupexchange.portal.Wording;
import eu.groupexchange.portal.call.CallPage.Rule;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.Locale;

/** What a call says about money. */
final class CallPayment {

    private CallPayment() {}

    static List<Rule> rules(Exchange exchange, Form claim) {
        ExchangeRules rules = exchange.rules();
        String evidence = Wording.list(rules.requiredEvidence().stream()
                .map(kind -> claim.field(kind.value()).label().toLowerCase(Locale.ENGLISH))
                .toList());
        return List.of(
                new Rule(
                        Texts.of("portal.call-payment.each-visiting-organisation", rules.lumpSum()),
                        rules.sources().get("lumpSum")),
                new Rule(
                        Texts.of("portal.call-payment.due-to", rules.requiredDays()),
                        rules.sources().get("attendance")),
                new Rule(
                        Texts.of("portal.call-payment.claim-within", rules.claimDays(), evidence),
                        rules.sources().get("claim")),
                new Rule(Texts.of("portal.call-payment.coordinator-checks-claim"), null));
    }
}
