package eu.groupexchange.reimbursement.entitlement;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.wording.Texts;

/** Says in sentences what the decision on entitlement gives as keys. */
public final class EntitlementReasons {

    private EntitlementReasons() {}

    /** @throws IllegalArgumentException for a key that has no text */
    public static String sentence(String key, Exchange exchange) {
        var rules = exchange.rules();
        return Texts.of(
                "reimbursement.reason." + key,
                rules.requiredDays(),
                rules.lumpSum().toString(),
                rules.distance().minimumKm().stripTrailingZeros().toPlainString() + " km",
                rules.sources()
                        .getOrDefault(
                                key.startsWith("amount") ? "lumpSum" : "attendance",
                                Texts.of("reimbursement.reason.source")));
    }
}
