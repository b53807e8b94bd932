package eu.groupexchange.exchange;

import java.util.Arrays;
import java.util.Optional;

/** The half of a day for which attendance is signed. The name is stored; do not rename. */
public enum HalfDay {
    MORNING,
    AFTERNOON;

    /** Empty where the word is none of the two. */
    public static Optional<HalfDay> named(String word) {
        return Arrays.stream(values()).filter(half -> half.name().equals(word)).findFirst();
    }
}
