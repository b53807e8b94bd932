package eu.groupexchange.desk.draft;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeChange;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.change.CallChange;
import eu.groupexchange.exchange.change.CallChanges;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Every change of a published call: when, by whom, why, and each field as it was and as it is. */
@Component
class CallHistory {

    private final ExchangeLifecycle exchanges;
    private final CallChanges changes;
    private final CallCheck check;

    CallHistory(ExchangeLifecycle exchanges, CallChanges changes, CallCheck check) {
        this.exchanges = exchanges;
        this.changes = changes;
        this.check = check;
    }

    record Field(String name, String before, String after) {}

    record Version(int revision, String at, String by, String reason, List<Field> fields) {}

    /** The last one first. */
    List<Version> of(Exchange exchange) {
        List<CallChange> all = changes.of(exchange.slug());
        return exchanges.changes(exchange.slug()).stream()
                .filter(change -> change.kind() == ExchangeChange.Kind.CALL_CHANGED)
                .sorted((one, other) -> other.revision() - one.revision())
                .map(change -> new Version(
                        change.revision(),
                        DeskDates.moment(change.at(), exchange.zone()),
                        change.by(),
                        change.reason(),
                        all.stream()
                                .filter(field -> field.revision() == change.revision())
                                .map(this::field)
                                .toList()))
                .toList();
    }

    private Field field(CallChange change) {
        String nothing = Texts.of("drafts.meanwhile.nothing");
        return new Field(
                check.inWords(change.field()),
                Objects.requireNonNullElse(change.before(), nothing),
                Objects.requireNonNullElse(change.after(), nothing));
    }
}
