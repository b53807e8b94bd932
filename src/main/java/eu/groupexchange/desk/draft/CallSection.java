package eu.groupexchange.desk.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of the editor.
 *
 * @param name in its address
 * @param title the key of its title, with that of an introduction
 */
record CallSection(String name, String title, String intro, List<Group> groups) {

    /** @param value what its button sends; @param label the key of its words */
    record Action(String value, String label) {}

    /**
     * Fields that belong together.
     *
     * @param legend words; empty where there is nothing to say
     * @param anchor so that a problem with no field of its own leads here
     * @param actions what else can be done with it
     */
    record Group(String legend, String anchor, List<CallField> fields, List<Action> actions) {

        Group anchored(String name) {
            return new Group(legend, name, fields, actions);
        }

        Group with(Action... more) {
            return new Group(legend, anchor, fields, List.of(more));
        }
    }

    List<CallField> fields() {
        return groups.stream().flatMap(group -> group.fields().stream()).toList();
    }

    Map<String, String> values(JsonNode call) {
        Map<String, String> values = new LinkedHashMap<>();
        fields().forEach(field -> values.putAll(field.values(call)));
        return values;
    }

    void put(ObjectNode call, Map<String, String> sent) {
        fields().forEach(field -> field.put(call, sent));
    }

    /** The control at which a problem of that field is shown: its own, or that of the list or the part that it is about. */
    Optional<String> keyOf(String problem) {
        Optional<CallField> own = fields().stream()
                .filter(field -> problem.equals(field.at()) || problem.startsWith(field.at() + "/"))
                .findFirst();
        return own.or(() -> fields().stream()
                        .filter(field -> field.at().startsWith(problem + "/"))
                        .findFirst())
                .map(CallField::key);
    }
}
