package eu.groupexchange.workflow.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.groupexchange.wording.FormValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/**
 * A process variable with its type. Only primitives and JSON: nothing personal, no bank details, no Java objects.
 *
 * @param <T> what Java sees; lists travel as JSON
 */
public final class ProcessVariable<T> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Function<Object, T> reader;
    private final Function<T, Object> writer;

    private ProcessVariable(String name, Function<Object, T> reader, Function<T, Object> writer) {
        this.name = name;
        this.reader = reader;
        this.writer = writer;
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, Object::toString, value -> value);
    }

    /** One of a form's or a model's choices, which the engine has as its word. */
    public static <E extends Enum<E> & FormValue> ProcessVariable<E> choice(String name, Class<E> choices) {
        return new ProcessVariable<>(name, value -> FormValue.of(choices, value.toString()), FormValue::value);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, value -> Boolean.valueOf(value.toString()), value -> value);
    }

    public static ProcessVariable<Integer> count(String name) {
        return new ProcessVariable<>(name, value -> ((Number) value).intValue(), value -> value);
    }

    public static ProcessVariable<Double> number(String name) {
        return new ProcessVariable<>(name, value -> ((Number) value).doubleValue(), value -> value);
    }

    /** A moment, such as one for which a timer waits: a date in the engine. */
    public static ProcessVariable<Instant> instant(String name) {
        return new ProcessVariable<>(name, value -> ((Date) value).toInstant(), Date::from);
    }

    /** A list of texts: JSON in the engine; read also from what a script may send, a plain list or one text. */
    public static ProcessVariable<List<String>> texts(String name) {
        return new ProcessVariable<>(name, ProcessVariable::readTexts, ProcessVariable::toJson);
    }

    /** Any JSON array or object, for a form to show. */
    public static ProcessVariable<Object> json(String name) {
        return new ProcessVariable<>(name, value -> value, ProcessVariable::toJson);
    }

    public String name() {
        return name;
    }

    /** Null where the variable is missing or null. */
    public @Nullable T get(VariableScope scope) {
        return read(scope.getVariable(name));
    }

    /** The value of this variable as the engine gave it; null where it is null. */
    public @Nullable T read(@Nullable Object value) {
        return value == null ? null : reader.apply(value);
    }

    /** @throws IllegalStateException where the variable is missing or null */
    public T require(VariableScope scope) {
        T value = get(scope);
        if (value == null) {
            throw new IllegalStateException("The process has no variable " + name);
        }
        return value;
    }

    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, value == null ? null : writer.apply(value));
    }

    public void setLocal(VariableScope scope, @Nullable T value) {
        scope.setVariableLocal(name, value == null ? null : writer.apply(value));
    }

    /**
     * Asks for a list in this scope: the variable is null, and JSON all the same. Tasklist sends a field back with the type that
     * its variable has, and nothing can be sent with the type of an untyped null.
     */
    public void askLocal(VariableScope scope) {
        scope.setVariableLocal(name, SpinValues.jsonValue((String) null).create());
    }

    /** The value as the engine takes it, for starting a process. */
    public Object toEngine(T value) {
        return writer.apply(value);
    }

    private static List<String> readTexts(Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof SpinJsonNode json) {
            if (json.isArray()) {
                json.elements().forEach(element -> texts.add(asText(element)));
            } else if (!json.isNull()) {
                texts.add(asText(json));
            }
        } else if (value instanceof Iterable<?> many) {
            many.forEach(one -> texts.add(String.valueOf(one)));
        } else if (!value.toString().isBlank()) {
            texts.add(value.toString());
        }
        return texts;
    }

    private static String asText(SpinJsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    private static Object toJson(Object value) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON", e);
        }
    }
}
