package eu.groupexchange.web.form;

import com.fasterxml.jackson.databind.JsonNode;
import eu.groupexchange.web.form.Field.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Form} of a definition in the JSON of Camunda Forms. A component that pages cannot show is an error. */
class FormReader {

    private static final int SHORT = 200;
    private static final int LONG = 4000;

    Form read(JsonNode definition) {
        List<Section> sections = new ArrayList<>();
        List<Field> loose = new ArrayList<>();
        for (JsonNode component : definition.path("components")) {
            if (component.path("type").asText().equals("group")) {
                sections.add(section(component));
            } else {
                loose.add(field(component));
            }
        }
        if (!loose.isEmpty()) {
            sections.add(0, new Section("", "", List.copyOf(loose)));
        }
        return new Form(definition.path("id").asText(), List.copyOf(sections));
    }

    private static Section section(JsonNode group) {
        List<Field> fields = new ArrayList<>();
        group.path("components").forEach(component -> fields.add(field(component)));
        return new Section(
                group.path("label").asText(), group.path("description").asText(), List.copyOf(fields));
    }

    private static Field field(JsonNode component) {
        Map<String, String> properties = new LinkedHashMap<>();
        component
                .path("properties")
                .properties()
                .forEach(property ->
                        properties.put(property.getKey(), property.getValue().asText()));
        JsonNode validate = component.path("validate");
        Kind kind = kind(
                component.path("type").asText(), validate.path("validationType").asText(), properties);
        List<Choice> choices = new ArrayList<>();
        component
                .path("values")
                .forEach(value -> choices.add(new Choice(
                        value.path("value").asText(), value.path("label").asText())));
        return new Field(
                component.path("key").asText(),
                kind,
                component.path("label").asText(),
                component.path("description").asText(),
                limits(validate, kind),
                List.copyOf(choices),
                component.path("valuesKey").asText(null),
                Map.copyOf(properties));
    }

    private static Kind kind(String type, String validationType, Map<String, String> properties) {
        return switch (type) {
            case "textfield" -> textKind(validationType, properties.getOrDefault("input", ""));
            case "textarea" -> Kind.LONG_TEXT;
            case "select" -> Kind.SELECT;
            case "radio" -> Kind.RADIO;
            case "checkbox" -> Kind.CHECKBOX;
            case "number" -> Kind.NUMBER;
            default -> throw new IllegalArgumentException("Pages cannot show a form's component of type " + type);
        };
    }

    private static Kind textKind(String validationType, String input) {
        return switch (validationType) {
            case "email" -> Kind.EMAIL;
            case "phone" -> Kind.PHONE;
            default ->
                switch (input) {
                    case "url" -> Kind.URL;
                    case "place" -> Kind.PLACE;
                    case "iban" -> Kind.IBAN;
                    case "file" -> Kind.FILE;
                    default -> Kind.TEXT;
                };
        };
    }

    private static Limits limits(JsonNode validate, Kind kind) {
        return new Limits(
                validate.path("required").asBoolean(),
                validate.path("minLength").asInt(0),
                validate.path("maxLength").asInt(kind == Kind.LONG_TEXT ? LONG : SHORT),
                validate.hasNonNull("pattern")
                        ? Pattern.compile(validate.path("pattern").asText())
                        : null,
                number(validate, "min"),
                number(validate, "max"));
    }

    private static @Nullable BigDecimal number(JsonNode validate, String name) {
        return validate.hasNonNull(name) ? new BigDecimal(validate.path(name).asText()) : null;
    }
}
