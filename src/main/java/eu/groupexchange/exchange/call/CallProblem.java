package eu.groupexchange.exchange.call;

import eu.groupexchange.wording.Texts;

/**
 * Why a call cannot be published.
 *
 * @param field as a JSON pointer, {@code /rules/lumpSum/amount}; empty where it is about the file as a whole
 * @param sentence what is expected there, and what was found
 */
public record CallProblem(String field, String sentence) {

    public static CallProblem expected(String field, String expected, Object found) {
        return new CallProblem(field, Texts.of("exchange.call-problem.expected-but-found", expected, found));
    }

    /** One line, as the log, the desk and the check show it. */
    public String in(String file) {
        return file + (field.isEmpty() ? ": " : ", " + field + ": ") + sentence;
    }
}
