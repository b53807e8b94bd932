package eu.groupexchange.eligibility;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says in sentences what the decision on eligibility gives as keys. */
public final class EligibilityReasons {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("eligibility.reasons", Locale.ENGLISH);

    private EligibilityReasons() {}

    /**
     * One sentence per reason, in their order, each with the rule's source.
     *
     * @throws java.util.MissingResourceException for a key that has no text
     */
    public static List<String> sentences(List<String> keys, EligibilityFacts facts) {
        return keys.stream().map(key -> sentence(key, facts)).toList();
    }

    /** What a recommendation is called where people read it. */
    public static String recommendation(String recommendation) {
        return TEXTS.getString("recommendation." + recommendation);
    }

    private static String sentence(String key, EligibilityFacts facts) {
        String rule = key.substring(0, key.indexOf('.'));
        return MessageFormat.format(
                TEXTS.getString(key),
                new Locale("", facts.country()).getDisplayCountry(Locale.ENGLISH),
                facts.city(),
                facts.distanceText(),
                facts.rules().distance().minimumKm().toPlainString() + " km",
                facts.rules().distance().reviewBandKm().toPlainString() + " km",
                facts.rules().sources().getOrDefault(rule, "the exchange's rules"));
    }
}
