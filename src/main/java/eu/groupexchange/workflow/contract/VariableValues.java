package eu.groupexchange.workflow.contract;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** Variables with their values, each of its type. */
public final class VariableValues {

    private final Map<String, Object> values = new HashMap<>();

    private VariableValues() {}

    public static VariableValues none() {
        return new VariableValues();
    }

    public static <T> VariableValues of(ProcessVariable<T> variable, @Nullable T value) {
        return none().and(variable, value);
    }

    public <T> VariableValues and(ProcessVariable<T> variable, @Nullable T value) {
        values.put(variable.name(), value == null ? null : variable.toEngine(value));
        return this;
    }

    public VariableValues and(Payload others) {
        values.putAll(others.values().values);
        return this;
    }

    /** Seen by the whole process. */
    public void set(VariableScope scope) {
        scope.setVariables(values);
    }

    /** Seen by this scope alone. */
    public void setLocal(VariableScope scope) {
        scope.setVariablesLocal(values);
    }

    /** As the engine takes them. */
    public Map<String, Object> toEngine() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
