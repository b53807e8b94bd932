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
                .map(kind -> claim.field(kind).label().toLowerCase(Locale.ENGLISH))
                .toList());
        return List.of(
                new Rule(
                        Texts.of("portal.call-payment.each-visiting-organisation", rules.lumpSum()),
                        rules.sources().get("lumpSum")),
                new Rule(
                        "It is due to those who were present on %s, at least half of each."
                                .formatted(Wording.count(rules.requiredDays(), "day")),
                        rules.sources().get("attendance")),
                new Rule(
                        "You claim it on your page within %s of the last day, with %s and your bank details. What you spent need not be proved."
                                .formatted(Wording.count(rules.claimDays(), "day"), evidence),
                        rules.sources().get("claim")),
                new Rule(Texts.of("portal.call-payment.coordinator-checks-claim"), null));
    }
}
