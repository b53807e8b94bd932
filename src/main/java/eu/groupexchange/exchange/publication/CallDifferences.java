package eu.groupexchange.exchange.publication;

import com.fasterxml.jackson.databind.JsonNode;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.call.CallCheck;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** In which fields a call differs from the exchange that was published under its slug. */
final class CallDifferences {

    /** What coordinators change on the desk: where they did, the file does not count. */
    private static final Pattern DATES = Pattern.compile("/firstDay|/lastDay|/registrationClosesAt|/agenda/\\d+/date");

    private CallDifferences() {}

    static List<String> between(Exchange published, Exchange call) {
        List<String> fields = new ArrayList<>();
        compare(CallCheck.asCall(published), CallCheck.asCall(call), "", fields);
        fields.removeIf(
                field -> published.revision() > 0 && DATES.matcher(field).matches());
        return fields;
    }

    private static void compare(JsonNode published, JsonNode call, String at, List<String> fields) {
        if (published.isObject() && call.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            published.fieldNames().forEachRemaining(names::add);
            call.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(published.path(name), call.path(name), at + "/" + name, fields));
        } else if (published.isArray() && call.isArray() && published.size() == call.size()) {
            for (int entry = 0; entry < call.size(); entry++) {
                compare(published.get(entry), call.get(entry), at + "/" + entry, fields);
            }
        } else if (!isSame(published, call)) {
            fields.add(at);
        }
    }

    private static boolean isSame(JsonNode published, JsonNode call) {
        return published.isNumber() && call.isNumber()
                ? published.decimalValue().compareTo(call.decimalValue()) == 0
                : published.equals(call);
    }
}
