package eu.groupexchange.exchange.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file has of a call: its fields as they stand there, right or wrong, as long as they have the shape of what belongs there.
 *
 * @param call with known fields only; lists where lists belong, and words or numbers where such belong
 * @param leftOut what else the file had, each with the reason
 */
public record ReadCall(ObjectNode call, List<CallProblem> leftOut) {

    /** No list of a call is longer; countries there are fewer. */
    private static final int LONGEST_LIST = 300;

    /** @throws CallRefusedException where it is JSON, but nothing of it is of a call */
    static ReadCall of(JsonNode file, CallSchema schema) {
        List<CallProblem> leftOut = new ArrayList<>();
        if (file instanceof ObjectNode fields) {
            ObjectNode call = object(fields, "", schema, leftOut);
            call.remove(List.of("$schema", "status"));
            if (!call.isEmpty()) {
                return new ReadCall(call, List.copyOf(leftOut));
            }
        }
        throw new CallRefusedException(List.of(new CallProblem("", Texts.of("exchange.read-call.no-field-of-a-call"))));
    }

    private static ObjectNode object(ObjectNode fields, String at, CallSchema schema, List<CallProblem> leftOut) {
        ObjectNode read = JsonNodeFactory.instance.objectNode();
        JsonNode known = schema.part(at).path("properties");
        fields.fields().forEachRemaining(entry -> {
            String field = at + "/" + CallSchema.escape(entry.getKey());
            if (!known.has(entry.getKey())) {
                leftOut.add(new CallProblem(field, Texts.of("exchange.read-call.no-such-field")));
                return;
            }
            JsonNode value = value(entry.getValue(), field, schema, leftOut);
            if (!value.isMissingNode()) {
                read.set(entry.getKey(), value);
            }
        });
        return read;
    }

    private static JsonNode value(JsonNode value, String at, CallSchema schema, List<CallProblem> leftOut) {
        JsonNode part = schema.part(at);
        if (value.isNull()) {
            return value;
        }
        if (part.has("properties") && value instanceof ObjectNode fields) {
            return object(fields, at, schema, leftOut);
        }
        if (part.has("items") && value instanceof ArrayNode list) {
            return list(list, part.path("maxItems").asInt(LONGEST_LIST), at, schema, leftOut);
        }
        if (!part.has("properties") && !part.has("items") && value.isValueNode()) {
            return value.isTextual() ? JsonNodeFactory.instance.textNode(storable(value.textValue())) : value;
        }
        leftOut.add(CallProblem.expected(at, schema.description(at), CallSchema.quoted(value)));
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static ArrayNode list(
            ArrayNode list, int longest, String at, CallSchema schema, List<CallProblem> leftOut) {
        ArrayNode read = JsonNodeFactory.instance.arrayNode();
        for (int entry = 0; entry < list.size(); entry++) {
            String field = at + "/" + entry;
            if (entry >= longest) {
                leftOut.add(new CallProblem(
                        field, Texts.of("exchange.read-call.list-too-long", longest, list.size() - longest)));
                break;
            }
            JsonNode value = value(list.get(entry), field, schema, leftOut);
            if (!value.isMissingNode()) {
                read.add(value);
            }
        }
        return read;
    }

    /** What no database keeps, and nobody could see, is gone. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 && text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE)
                ? text
                : text.codePoints()
                        .filter(c -> c != 0 && Character.getType(c) != Character.SURROGATE)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
