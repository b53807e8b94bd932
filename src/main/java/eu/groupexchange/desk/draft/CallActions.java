package eu.groupexchange.desk.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a button of the editor does beside saving: it adds, takes away, or moves an entry of a list. */
final class CallActions {

    /** The member states of the Union; the scheme is open to them. */
    private static final List<String> UNION = List.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final Pattern NUMBERED = Pattern.compile("([a-z-]+)-(\\d{1,3})");

    private CallActions() {}

    static void apply(ObjectNode call, String section, String action) {
        Matcher numbered = NUMBERED.matcher(action);
        int number = numbered.matches() ? Integer.parseInt(numbered.group(2)) : 0;
        switch (numbered.matches() ? numbered.group(1) : action) {
            case "add-aim" -> list(call, "/aims").add("");
            case "remove-aim" -> remove(list(call, "/aims"), number);
            case "eu-countries" -> euCountries(call);
            case "add-question" -> list(call, "/survey/questions").addObject();
            case "remove-question" -> remove(list(call, "/survey/questions"), number);
            case "usual-questions" -> call.remove("survey");
            case "no-questions" -> call.putObject("survey").putArray("questions");
            case "add-day" -> Programme.addDay(call);
            case "remove-day" -> Programme.removeDay(call, number - 1);
            case "add-session" -> addSession(sessions(call, section), number);
            case "remove-session" -> remove(sessions(call, section), number);
            case "move-session" -> moveEarlier(sessions(call, section), number - 1);
            case "later-session" -> moveEarlier(sessions(call, section), number);
            default -> {}
        }
    }

    private static void euCountries(ObjectNode call) {
        ArrayNode countries = list(call, "/rules/countriesAllowed");
        List<String> there = CallField.words(countries);
        UNION.stream().filter(country -> !there.contains(country)).forEach(countries::add);
    }

    private static ArrayNode sessions(ObjectNode call, String section) {
        return list(call, "/agenda/" + CallSections.number(section).orElseThrow() + "/sessions");
    }

    /** Begins when the one before ends. */
    private static void addSession(ArrayNode sessions, int after) {
        ObjectNode session = JsonNodeFactory.instance.objectNode();
        int place = Math.min(after, sessions.size());
        JsonNode until =
                place == 0 ? sessions.path(-1) : sessions.get(place - 1).path("until");
        if (until.isTextual()) {
            session.set("from", until);
        }
        session.put("description", "").putArray("points");
        session.putNull("half");
        sessions.insert(place, session);
    }

    /** @param number counted from 1 */
    private static void remove(ArrayNode list, int number) {
        if (number >= 1 && number <= list.size()) {
            list.remove(number - 1);
        }
    }

    /** What it holds changes places with the one before; the times stay where they are. */
    private static void moveEarlier(ArrayNode sessions, int index) {
        if (index < 1 || index >= sessions.size()) {
            return;
        }
        if (sessions.get(index) instanceof ObjectNode one && sessions.get(index - 1) instanceof ObjectNode other) {
            for (String field : List.of("title", "description", "points")) {
                JsonNode value = one.path(field).deepCopy();
                set(one, field, other.path(field).deepCopy());
                set(other, field, value);
            }
        }
    }

    private static void set(ObjectNode session, String field, JsonNode value) {
        if (value.isMissingNode()) {
            session.remove(field);
        } else {
            session.set(field, value);
        }
    }

    static ArrayNode list(ObjectNode call, String at) {
        if (!(call.at(at) instanceof ArrayNode)) {
            JsonFields.put(call, at, JsonNodeFactory.instance.arrayNode());
        }
        return (ArrayNode) call.at(at);
    }
}
