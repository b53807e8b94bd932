package eu.groupexchange.reimbursement.entitlement;

import eu.groupexchange.exchange.Exchange;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says in sentences what the decision on entitlement gives as keys. */
public final class EntitlementReasons {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("reimbursement.reasons", Locale.ENGLISH);

    private EntitlementReasons() {}

    /** @throws java.util.MissingResourceException for a key that has no text */
    public static String sentence(String key, Exchange exchange) {
        var rules = exchange.rules();
        return MessageFormat.format(
                TEXTS.getString(key),
                rules.requiredDays(),
                rules.lumpSum().toString(),
                rules.distance().minimumKm().stripTrailingZeros().toPlainString() + " km",
                rules.sources()
                        .getOrDefault(key.startsWith("amount") ? "lumpSum" : "attendance", "the exchange's rules"));
    }
}
