package eu.groupexchange.portal.call;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeChange;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.change.CallChange;
import eu.groupexchange.exchange.change.CallChanges;
import eu.groupexchange.wording.WrittenDates;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a call says of its own changes: on which day, what and why. */
@Component
class ChangesOfCall {

    private final ExchangeLifecycle exchanges;
    private final CallChanges changes;
    private final CallCheck check;

    ChangesOfCall(ExchangeLifecycle exchanges, CallChanges changes, CallCheck check) {
        this.exchanges = exchanges;
        this.changes = changes;
        this.check = check;
    }

    /** @param what was changed, by the names of the parts of a call */
    public record Changed(String on, String what, String reason) {}

    /** The last one first. */
    List<Changed> of(Exchange exchange) {
        if (exchange.revision() == 0) {
            return List.of();
        }
        List<CallChange> fields = changes.of(exchange.slug());
        return exchanges.changes(exchange.slug()).stream()
                .filter(change -> change.kind() == ExchangeChange.Kind.CALL_CHANGED)
                .sorted((one, other) -> other.revision() - one.revision())
                .map(change -> new Changed(
                        WrittenDates.day(change.at(), exchange.zone()),
                        parts(fields, change.revision()),
                        change.reason()))
                .toList();
    }

    /** The part is enough: what stands there now, everybody can read. */
    private String parts(List<CallChange> fields, int revision) {
        return fields.stream()
                .filter(field -> field.revision() == revision)
                .map(field -> check.inWords("/" + field.field().split("/")[1]))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
