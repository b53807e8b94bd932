package eu.groupexchange.exchange.call;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import eu.groupexchange.wording.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What the schema objects to, in words that are made of the schema's own descriptions. */
final class CallSchema {

    private static final int LONGEST_QUOTE = 60;

    private final JsonNode document;
    private final JsonSchema schema;

    CallSchema() {
        try (InputStream file = CallSchema.class.getResourceAsStream("/exchanges/call.schema.json")) {
            document = new JsonMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        document,
                        SchemaValidatorsConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .build());
    }

    List<CallProblem> problems(JsonNode call) {
        Map<String, CallProblem> problems = new LinkedHashMap<>();
        Set<String> meant = new HashSet<>();
        Set<ValidationMessage> messages = schema.validate(call);
        for (ValidationMessage message : messages) {
            if (message.getType().equals("additionalProperties")) {
                String parent = message.getInstanceLocation().toString();
                String field = parent + "/" + escape(message.getProperty());
                problems.put(field, new CallProblem(field, unknown(parent, message.getProperty(), meant)));
            }
        }
        for (ValidationMessage message : messages) {
            String at = message.getInstanceLocation().toString();
            switch (message.getType()) {
                case "additionalProperties" -> {}
                case "required" -> {
                    String field = at + "/" + message.getProperty();
                    if (!meant.contains(field)) {
                        problems.put(
                                field,
                                new CallProblem(
                                        field,
                                        Texts.of("exchange.call-schema.is-missing-expected", description(field))));
                    }
                }
                case "uniqueItems" ->
                    problems.putIfAbsent(
                            at, new CallProblem(at, Texts.of("exchange.call-schema.expected-each-entry-once")));
                default -> problems.putIfAbsent(at, CallProblem.expected(at, description(at), quoted(call.at(at))));
            }
        }
        return List.copyOf(problems.values());
    }

    /** What is expected of a field, as the schema describes it. */
    String description(String field) {
        return Optional.of(at(field).path("description").asText())
                .filter(words -> !words.isEmpty())
                .orElse("a call");
    }

    /** A value as it stands there, shortened. */
    static String quoted(JsonNode value) {
        String text = value.isMissingNode() ? "nothing" : value.toString();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    private String unknown(String parent, String name, Set<String> meant) {
        List<String> known = new ArrayList<>();
        at(parent).path("properties").fieldNames().forEachRemaining(known::add);
        Optional<String> nearest = known.stream()
                .filter(candidate -> isLike(candidate, name))
                .min(Comparator.comparingInt(candidate -> distance(candidate, name)));
        nearest.ifPresent(candidate -> meant.add(parent + "/" + candidate));
        return nearest.map(Texts.of("exchange.call-schema.no-such-field")::formatted)
                .orElseGet(() -> Texts.of("exchange.call-schema.no-such-field-expected", String.join(", ", known)));
    }

    private static boolean isLike(String known, String name) {
        return distance(known, name) <= Math.max(2, known.length() / 3);
    }

    private static int distance(String known, String name) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(simple(known), simple(name.length() > LONGEST_QUOTE ? name.substring(0, LONGEST_QUOTE) : name));
    }

    private static String simple(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The part of the schema that speaks of the field, with what it refers to. */
    private JsonNode at(String field) {
        JsonNode part = document;
        for (String step : steps(field)) {
            JsonNode inside = resolved(part);
            part = step.matches("\\d+") && inside.has("items")
                    ? inside.get("items")
                    : inside.path("properties").path(step);
        }
        return part.has("$ref") ? described(part) : part;
    }

    /** What it refers to, with its own title and description where it has them. */
    private JsonNode described(JsonNode part) {
        ObjectNode both = (ObjectNode) resolved(part).deepCopy();
        if (part.has("description")) {
            both.set("description", part.get("description"));
        }
        if (part.has("title")) {
            both.set("title", part.get("title"));
        }
        return both;
    }

    private JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? document.at(part.get("$ref").asText().substring(1)) : part;
    }

    /** The titles of what leads to a field, and the numbers of entries. */
    String inWords(String field) {
        List<String> words = new ArrayList<>();
        StringBuilder at = new StringBuilder();
        for (String step : steps(field)) {
            at.append('/').append(escape(step));
            String title = at(at.toString()).path("title").asText(step);
            boolean isEntry = step.matches("\\d+");
            if (!isEntry) {
                words.add(title);
            } else if (!title.equals(step)) {
                words.add(title + " " + (Integer.parseInt(step) + 1));
            } else {
                words.add(String.valueOf(Integer.parseInt(step) + 1));
            }
        }
        return String.join(", ", words);
    }

    /** The part of the schema that says what stands at a field; missing where there is no such field. */
    JsonNode part(String field) {
        return resolved(at(field));
    }

    /** Fields in the order in which the schema has them; others come last. */
    ObjectNode ordered(ObjectNode call) {
        return (ObjectNode) ordered(call, "");
    }

    private JsonNode ordered(JsonNode value, String at) {
        if (value.isObject()) {
            ObjectNode ordered = JsonNodeFactory.instance.objectNode();
            Set<String> names = new java.util.LinkedHashSet<>();
            part(at).path("properties").fieldNames().forEachRemaining(names::add);
            names.removeIf(name -> !value.has(name));
            value.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> ordered.set(name, ordered(value.get(name), at + "/" + escape(name))));
            return ordered;
        }
        if (value.isArray()) {
            ArrayNode ordered = JsonNodeFactory.instance.arrayNode();
            for (int entry = 0; entry < value.size(); entry++) {
                ordered.add(ordered(value.get(entry), at + "/" + entry));
            }
            return ordered;
        }
        return value;
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static List<String> steps(String field) {
        List<String> steps = new ArrayList<>();
        for (JsonPointer rest = JsonPointer.compile(field); !rest.matches(); rest = rest.tail()) {
            steps.add(rest.getMatchingProperty());
        }
        return steps;
    }
}
