package eu.groupexchange.participation.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** The forms by which an organisation says who it is, as they are kept among those that were sent. */
public final class RegistrationForm {

    public static final String REGISTRATION = "registration";
    public static final String BY_STAFF = "registration-by-staff";
    public static final String AMENDMENT = "amendment";

    private static final JsonMapper JSON = new JsonMapper();

    private RegistrationForm() {}

    public static boolean isOne(String kind) {
        return kind.equals(REGISTRATION) || kind.equals(BY_STAFF) || kind.equals(AMENDMENT);
    }

    /** What stands in the fields. */
    public static Map<String, String> answers(String content) {
        try {
            return JSON.readValue(content, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is kept as a form is no JSON of answers", e);
        }
    }
}
