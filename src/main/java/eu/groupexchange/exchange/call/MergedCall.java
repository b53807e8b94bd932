package eu.groupexchange.exchange.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What becomes of a call that two people changed, each beginning with the same.
 *
 * @param call with what either changed; where both changed the same field, it is mine
 * @param theirs the fields that only they changed, or both
 * @param clashes the fields that both changed, each otherwise
 */
public record MergedCall(ObjectNode call, List<String> theirs, List<String> clashes) {

    public static MergedCall of(ObjectNode base, ObjectNode mine, ObjectNode theirs) {
        List<String> clashes = new ArrayList<>();
        JsonNode merged = merge(base, mine, theirs, "", clashes);
        return new MergedCall((ObjectNode) merged, CallFields.differing(base, theirs), List.copyOf(clashes));
    }

    private static JsonNode merge(JsonNode base, JsonNode mine, JsonNode theirs, String at, List<String> clashes) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            return mine;
        }
        if (mine.equals(base)) {
            return theirs;
        }
        if (mine.isObject() && theirs.isObject()) {
            ObjectNode merged = JsonNodeFactory.instance.objectNode();
            Set<String> names = new LinkedHashSet<>();
            mine.fieldNames().forEachRemaining(names::add);
            theirs.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode value = merge(base.path(name), mine.path(name), theirs.path(name), at + "/" + name, clashes);
                if (!(value instanceof MissingNode)) {
                    merged.set(name, value);
                }
            }
            return merged;
        }
        if (mine.isArray() && theirs.isArray() && mine.size() == theirs.size() && base.size() == mine.size()) {
            ArrayNode merged = JsonNodeFactory.instance.arrayNode();
            for (int entry = 0; entry < mine.size(); entry++) {
                merged.add(merge(base.path(entry), mine.path(entry), theirs.path(entry), at + "/" + entry, clashes));
            }
            return merged;
        }
        clashes.add(at);
        return mine;
    }
}
