package eu.groupexchange.participation.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.groupexchange.wording.EmailAddress;
import eu.groupexchange.wording.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says answers with the labels of the forms that organisations fill in, in their order. */
public final class AnswerLabels {

    /** What a coordinator affirms where the organisation would agree itself: labels by the fields' keys. */
    public static final Map<String, String> WORDED_FOR_STAFF = Map.of(
            "privacyConsent",
            Texts.of("participation.answer-labels.organisation-asked-registered"),
            "shareContact",
            Texts.of("participation.answer-labels.organisation-wants-other"));

    private record Field(String label, Map<String, String> values) {}

    private static final Map<String, Field> REGISTRATION = read("registration");
    private static final Map<String, Field> CLAIM = read("claim");

    private AnswerLabels() {}

    /**
     * What a field of {@code claim.form} says, word for word.
     *
     * @throws IllegalArgumentException when the form has no such field
     */
    public static String inClaim(String key) {
        Field field = CLAIM.get(key);
        if (field == null) {
            throw new IllegalArgumentException("claim.form has no field " + key);
        }
        return field.label();
    }

    /** What the fields of {@code registration.form} are called, in its order; keys that it does not know are left out. */
    public static List<String> labels(Collection<String> keys) {
        return REGISTRATION.entrySet().stream()
                .filter(field -> keys.contains(field.getKey()))
                .map(field -> field.getValue().label())
                .toList();
    }

    /** Answers to {@code registration.form}: what was asked and what was answered; fields left empty are left out. */
    public static List<Receipt.Fact> facts(Map<String, String> answers) {
        return facts(answers, false);
    }

    /** @param byStaff whether a coordinator entered them, who affirms what the organisation would agree to */
    public static List<Receipt.Fact> facts(Map<String, String> answers, boolean byStaff) {
        List<Receipt.Fact> facts = new ArrayList<>();
        REGISTRATION.forEach((key, field) -> {
            String answer = answers.getOrDefault(key, "");
            if (!answer.isBlank()) {
                String label = byStaff ? WORDED_FOR_STAFF.getOrDefault(key, field.label()) : field.label();
                facts.add(new Receipt.Fact(label, spoken(key, answer, field)));
            }
        });
        return facts;
    }

    private static String spoken(String key, String answer, Field field) {
        if (key.equals("country")) {
            return new Locale("", answer).getDisplayCountry(Locale.ENGLISH);
        }
        if (key.equals("email")) {
            return EmailAddress.shown(answer);
        }
        return answer.equals("true") ? "yes" : field.values().getOrDefault(answer, answer);
    }

    private static Map<String, Field> read(String name) {
        try (InputStream form = AnswerLabels.class.getResourceAsStream("/forms/" + name + ".form")) {
            Map<String, Field> fields = new LinkedHashMap<>();
            collect(new ObjectMapper().readTree(form).path("components"), fields);
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode components, Map<String, Field> fields) {
        for (JsonNode component : components) {
            collect(component.path("components"), fields);
            if (component.hasNonNull("key") && component.hasNonNull("label")) {
                Map<String, String> values = new LinkedHashMap<>();
                component
                        .path("values")
                        .forEach(value -> values.put(
                                value.path("value").asText(),
                                value.path("label").asText()));
                fields.put(
                        component.get("key").asText(),
                        new Field(component.get("label").asText(), values));
            }
        }
    }
}
