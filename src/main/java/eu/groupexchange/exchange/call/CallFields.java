package eu.groupexchange.exchange.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares two calls field by field. */
public final class CallFields {

    private CallFields() {}

    /** The fields in which they differ, as JSON pointers; a list of another length is one field. */
    public static List<String> differing(JsonNode one, JsonNode other) {
        List<String> fields = new ArrayList<>();
        compare(one, other, "", fields);
        return fields;
    }

    private static void compare(JsonNode one, JsonNode other, String at, List<String> fields) {
        if (one.isObject() && other.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            one.fieldNames().forEachRemaining(names::add);
            other.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(one.path(name), other.path(name), at + "/" + name, fields));
        } else if (one.isArray() && other.isArray() && one.size() == other.size()) {
            for (int entry = 0; entry < other.size(); entry++) {
                compare(one.get(entry), other.get(entry), at + "/" + entry, fields);
            }
        } else if (!isSame(one, other)) {
            fields.add(at);
        }
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        if (isNothing(one) && isNothing(other)) {
            return true;
        }
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    /** Left out and {@code null} say the same. */
    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** Whether a field is, or lies within, one of these. */
    public static boolean within(String field, Set<String> fields) {
        for (String at = field; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (fields.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
