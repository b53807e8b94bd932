package eu.groupexchange.desk.bulk;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What can be done to many, by key. */
@Component
public class BulkActions {

    private final Map<String, BulkAction> byKey;

    BulkActions(List<BulkAction> actions) {
        this.byKey = actions.stream().collect(Collectors.toUnmodifiableMap(BulkAction::key, Function.identity()));
    }

    public Optional<BulkAction> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    BulkAction get(String key) {
        return find(key).orElseThrow(() -> new NoSuchElementException("Nothing is called " + key));
    }
}
