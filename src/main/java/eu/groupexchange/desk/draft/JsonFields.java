package eu.groupexchange.desk.draft;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Sets and removes fields of a call by their pointers; what leads to them is made where it is not there. */
final class JsonFields {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonFields() {}

    /** @param value null removes the field; of a list, nothing stays where it was */
    static void put(ObjectNode call, String field, @Nullable JsonNode value) {
        JsonNode at = call;
        JsonPointer rest = JsonPointer.compile(field);
        while (!rest.tail().matches()) {
            at = inside(at, rest);
            rest = rest.tail();
        }
        if (at instanceof ObjectNode fields) {
            if (value == null) {
                fields.remove(rest.getMatchingProperty());
            } else {
                fields.set(rest.getMatchingProperty(), value);
            }
        } else if (at instanceof ArrayNode list) {
            entry(list, rest.getMatchingIndex(), value == null ? NODES.nullNode() : value);
        }
    }

    /** What is at the first step of the way, as something that can hold the next one. */
    private static JsonNode inside(JsonNode at, JsonPointer way) {
        boolean list = way.tail().getMatchingIndex() >= 0;
        JsonNode there = at.isArray() ? at.path(way.getMatchingIndex()) : at.path(way.getMatchingProperty());
        if (list ? there.isArray() : there.isObject()) {
            return there;
        }
        JsonNode made = list ? NODES.arrayNode() : NODES.objectNode();
        if (at instanceof ObjectNode fields) {
            fields.set(way.getMatchingProperty(), made);
        } else if (at instanceof ArrayNode entries) {
            entry(entries, way.getMatchingIndex(), made);
        }
        return made;
    }

    private static void entry(ArrayNode list, int index, JsonNode value) {
        while (list.size() <= index) {
            list.addNull();
        }
        list.set(index, value);
    }
}
