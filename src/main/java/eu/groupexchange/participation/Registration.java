package eu.groupexchange.participation;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation wrote into the registration form, already found valid against {@code forms/registration.form}.
 *
 * @param answers by the keys of the form, as they were typed
 */
public record Registration(Map<String, String> answers) {

    public Registration {
        answers = Map.copyOf(answers);
    }

    public String organisationName() {
        return required("organisationName");
    }

    public String organisationType() {
        return required("organisationType");
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
