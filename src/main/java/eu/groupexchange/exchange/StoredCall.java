package eu.groupexchange.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes an exchange of what is stored of it, and finds out whether all of it is there. */
final class StoredCall {

    private final ObjectMapper json;

    StoredCall(ObjectMapper json) {
        this.json = json;
    }

    /** @throws UnreadableExchangeException when it is damaged, or lacks what every exchange has */
    Exchange read(Slug slug, String status, int revision, String definition) {
        try {
            Exchange exchange = json.readValue(definition, Exchange.class);
            String problem = exchange == null
                    ? "it is empty"
                    : lacking(exchange, "")
                            .map(field -> field + " is missing")
                            .orElseGet(() -> mismatch(exchange, slug));
            if (problem == null) {
                return exchange.in(ExchangeStatus.valueOf(status), revision);
            }
            throw new UnreadableExchangeException(new UnreadableExchange(slug, problem));
        } catch (JsonProcessingException e) {
            throw new UnreadableExchangeException(new UnreadableExchange(slug, place(e)));
        } catch (IllegalArgumentException e) {
            throw new UnreadableExchangeException(new UnreadableExchange(slug, "its status is not known"));
        }
    }

    private static @Nullable String mismatch(Exchange exchange, Slug slug) {
        if (!exchange.slug().equals(slug)) {
            return "it names another slug";
        }
        if (exchange.lastDay().isBefore(exchange.firstDay())) {
            return "its last day is before its first";
        }
        return exchange.agenda().isEmpty()
                        || exchange.agenda().stream()
                                .anyMatch(day -> day.sessions().isEmpty())
                ? "its agenda has gaps"
                : null;
    }

    /** The first field without a value that has to have one; records say by {@code @Nullable} which need none. */
    private static Optional<String> lacking(@Nullable Object value, String at) {
        if (value == null) {
            return Optional.of(at);
        }
        if (value instanceof Collection<?> list) {
            int entry = 0;
            for (Object each : list) {
                Optional<String> lacking = lacking(each, at + "/" + entry++);
                if (lacking.isPresent()) {
                    return lacking;
                }
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object part = part(component, value);
                if (part != null || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    Optional<String> lacking = lacking(part, at + "/" + component.getName());
                    if (lacking.isPresent()) {
                        return lacking;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object part(RecordComponent component, Object value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String place(JsonProcessingException problem) {
        String path = problem instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
                        .collect(Collectors.joining("/", "/", ""))
                : "";
        return path.length() > 1 ? path + " is not what it should be" : "it is not the JSON of a call";
    }
}
