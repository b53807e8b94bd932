package eu.groupexchange.eligibility;

import eu.groupexchange.wording.Texts;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in sentences what the decision on eligibility gives as keys. */
public final class EligibilityReasons {

    private static final String REASON = "eligibility.reason.";
    private static final int ARGUMENTS = 6;

    /** Stands where a kept sentence has what it was said about. */
    private static final String ANYTHING = "\u0000";

    private static final Set<String> EXCLUDING =
            Set.of("country.excluded", "country.notAllowed", "distance.tooNear", "organisation.sme");

    private EligibilityReasons() {}

    /**
     * One sentence per reason, in their order, each with the rule's source.
     *
     * @throws IllegalArgumentException for a key that has no text
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
        return Texts.keys(REASON).stream()
                .filter(key -> Pattern.matches(pattern(key), sentence))
                .map(key -> key.substring(REASON.length()))
                .findFirst();
    }

    private static String pattern(String key) {
        String text = Texts.of(key, Collections.nCopies(ARGUMENTS, ANYTHING).toArray());
        return Arrays.stream(text.split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    /** What a recommendation is called where people read it. */
    public static String recommendation(Recommendation recommendation) {
        return Texts.of("eligibility.recommendation." + recommendation.value());
    }

    /** Why a territory with a code of its own is judged as its state. */
    private static String territory(EligibilityFacts facts) {
        return facts.territory() == null
                ? ""
                : " "
                        + Texts.of(
                                "eligibility.besides.territory",
                                name(facts.country()),
                                facts.city(),
                                name(facts.territory()));
    }

    private static String name(String country) {
        return new Locale("", country).getDisplayCountry(Locale.ENGLISH);
    }

    private static String sentence(String key, EligibilityFacts facts) {
        String rule = key.substring(0, key.indexOf('.'));
        return Texts.of(
                REASON + key,
                name(facts.country()),
                facts.city(),
                facts.distanceText(),
                Kilometres.written(facts.rules().distance().minimumKm()),
                Kilometres.written(facts.rules().distance().reviewBandKm()),
                facts.rules().sources().getOrDefault(rule, Texts.of("eligibility.source")));
    }
}
