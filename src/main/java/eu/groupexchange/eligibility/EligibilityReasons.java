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
        return keys.stream()
                .map(key -> sentence(key, facts) + (key.startsWith("country.") ? territory(facts) : ""))
                .toList();
    }

    /** What a recommendation is called where people read it. */
    public static String recommendation(String recommendation) {
        return TEXTS.getString("recommendation." + recommendation);
    }

    /** Why a territory with a code of its own is judged as its state. */
    private static String territory(EligibilityFacts facts) {
        return facts.territory() == null
                ? ""
                : " "
                        + MessageFormat.format(
                                TEXTS.getString("country.territory"),
                                name(facts.country()),
                                facts.city(),
                                name(facts.territory()));
    }

    private static String name(String country) {
        return new Locale("", country).getDisplayCountry(Locale.ENGLISH);
    }

    private static String sentence(String key, EligibilityFacts facts) {
        String rule = key.substring(0, key.indexOf('.'));
        return MessageFormat.format(
                TEXTS.getString(key),
                name(facts.country()),
                facts.city(),
                facts.distanceText(),
                facts.rules().distance().minimumKm().toPlainString() + " km",
                facts.rules().distance().reviewBandKm().toPlainString() + " km",
                facts.rules().sources().getOrDefault(rule, "the exchange's rules"));
    }
}
