package eu.groupexchange.wording;

import java.util.Arrays;
import java.util.Optional;

/** A choice of a form, a call or a model: the word that stands there for it. It is stored; do not change it. */
public interface FormValue {

    String value();

    /** Empty where no choice of these has the word. */
    static <E extends Enum<E> & FormValue> Optional<E> find(Class<E> choices, String word) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.value().equals(word))
                .findFirst();
    }

    /** @throws IllegalArgumentException where no choice of these has the word, as with what was stored by nobody of us */
    static <E extends Enum<E> & FormValue> E of(Class<E> choices, String word) {
        return find(choices, word)
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no " + choices.getSimpleName() + ": "
                        + Arrays.toString(choices.getEnumConstants())));
    }
}
