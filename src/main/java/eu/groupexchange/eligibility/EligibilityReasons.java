package eu.groupexchange.eligibility;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in sentences what the decision on eligibility gives as keys. */
public final class EligibilityReasons {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("eligibility.reasons", Locale.ENGLISH);

    private static final Set<String> EXCLUDING =
            Set.of("country.excluded", "country.notAllowed", "distance.tooNear", "organisation.sme");

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

    /**
     * Whether this reason alone excludes an organisation, as {@code eligibility.dmn} says; only such a one is a reason of a
     * refusal.
     */
    public static boolean excludes(String key) {
        return EXCLUDING.contains(key);
    }

    /** The key of a sentence that was kept without it. */
    public static Optional<String> keyOf(String sentence) {
        return TEXTS.keySet().stream()
                .filter(key -> !key.startsWith("recommendation."))
                .filter(key -> Pattern.matches(pattern(TEXTS.getString(key)), sentence))
                .findFirst();
    }

    private static String pattern(String text) {
        return Arrays.stream(text.split("\\{\\d}", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
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
                                TEXTS.getString("besides.territory"),
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
                Kilometres.written(facts.rules().distance().minimumKm()),
                Kilometres.written(facts.rules().distance().reviewBandKm()),
                facts.rules().sources().getOrDefault(rule, "the exchange's rules"));
    }
}
