package eu.groupexchange.exchange.publication;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.call.CallFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** In which fields a call differs from the exchange that was published under its slug. */
final class CallDifferences {

    /** What coordinators change on the desk: where they did, the file does not count. */
    private static final Pattern DATES = Pattern.compile("/firstDay|/lastDay|/registrationClosesAt|/agenda/\\d+/date");

    private CallDifferences() {}

    /** @param changed the fields of the call that were changed on the desk; the file does not count there either */
    static List<String> between(Exchange published, Exchange call, Set<String> changed) {
        List<String> fields =
                new ArrayList<>(CallFields.differing(CallCheck.asCall(published), CallCheck.asCall(call)));
        fields.removeIf(
                field -> published.revision() > 0 && DATES.matcher(field).matches());
        fields.removeIf(field ->
                CallFields.within(field, changed) || changed.stream().anyMatch(one -> one.startsWith(field + "/")));
        return fields;
    }
}
