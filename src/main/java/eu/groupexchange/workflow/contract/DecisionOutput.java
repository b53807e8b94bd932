package eu.groupexchange.workflow.contract;

import eu.groupexchange.wording.FormValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a decision answers, with its type.
 *
 * @param name the output's, in the table
 */
public record DecisionOutput<T>(String name, Function<Object, T> reader) {

    public static DecisionOutput<String> text(String name) {
        return new DecisionOutput<>(name, Object::toString);
    }

    public static <E extends Enum<E> & FormValue> DecisionOutput<E> choice(String name, Class<E> choices) {
        return new DecisionOutput<>(name, value -> FormValue.of(choices, value.toString()));
    }

    public static DecisionOutput<Double> number(String name) {
        return new DecisionOutput<>(name, value -> Double.valueOf(value.toString()));
    }

    /** An output that is a list itself. */
    public static DecisionOutput<List<String>> texts(String name) {
        return new DecisionOutput<>(name, DecisionOutput::readTexts);
    }

    private static List<String> readTexts(Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof Iterable<?> many) {
            many.forEach(one -> texts.add(String.valueOf(one)));
        }
        return texts;
    }
}
