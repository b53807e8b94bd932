package eu.groupexchange.participation;

import eu.groupexchange.exchange.OrganisationType;
import eu.groupexchange.wording.FormValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation wrote into the registration form, already found valid against {@code forms/registration.form}.
 *
 * @param answers by the keys of the form, as they were typed
 */
public record Registration(Map<String, String> answers) {

    /** Beside the form's own answers: the number at GeoNames of the place that was chosen, where the city alone did not say it. */
    public static final String PLACE_ID = "placeId";

    /** What stands there when none of the places was the right one. */
    public static final String NO_PLACE = "other";

    private static final List<String> PLACE = List.of("country", "city", "placeRegion", PLACE_ID);
    private static final List<String> DECISIVE = List.of("organisationName", "organisationType", "registrationNumber");

    public Registration {
        answers = Map.copyOf(answers);
    }

    /** Whether what eligibility is decided on is the same, apart from the place. */
    public boolean hasFactsOf(Registration other) {
        return DECISIVE.stream().allMatch(key -> answer(key).equals(other.answer(key)));
    }

    /** Whether it names the same place with the same words. */
    public boolean hasPlaceOf(Registration other) {
        return PLACE.stream().allMatch(key -> answer(key).equals(other.answer(key)));
    }

    public Registration withEmail(String address) {
        Map<String, String> changed = new HashMap<>(answers);
        changed.put("email", address);
        return new Registration(changed);
    }

    /** The keys under which the two say different things. */
    public List<String> differencesFrom(Registration other) {
        TreeSet<String> keys = new TreeSet<>(answers.keySet());
        keys.addAll(other.answers.keySet());
        keys.removeIf(key -> answer(key).equals(other.answer(key)));
        return List.copyOf(keys);
    }

    private String answer(String key) {
        return answers.getOrDefault(key, "").strip();
    }

    public String organisationName() {
        return required("organisationName");
    }

    public OrganisationType organisationType() {
        return FormValue.of(OrganisationType.class, required("organisationType"));
    }

    public @Nullable String registrationNumber() {
        return answers.get("registrationNumber");
    }

    /** ISO 3166-1 alpha-2. */
    public String country() {
        return required("country");
    }

    public String countryName() {
        return new Locale("", country()).getDisplayCountry(Locale.ENGLISH);
    }

    public String city() {
        return required("city");
    }

    public String contactName() {
        return required("contactName");
    }

    public String email() {
        return required("email");
    }

    private String required(String key) {
        String answer = answers.get(key);
        if (answer == null || answer.isBlank()) {
            throw new IllegalArgumentException("A registration has an answer to " + key);
        }
        return answer;
    }
}
