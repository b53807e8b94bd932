package eu.groupexchange.platform.webapps.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a question asks for, as conditions of a statement with the values that they name. */
final class Conditions {

    private final Question question;
    private final Map<String, Object> values;
    private final List<String> conditions = new ArrayList<>();

    /** @param values of the statement; those of the conditions are added to them */
    Conditions(Question question, Map<String, Object> values) {
        this.question = question;
        this.values = values;
    }

    Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    Conditions and(String condition, String name, Object value) {
        values.put(name, value);
        return and(condition);
    }

    /** Every word of the search is in the column, which is written plainly. */
    Conditions words(String column) {
        int number = 0;
        for (String word : question.words("q")) {
            String name = "word" + number++;
            and("position((select history_plain(:%s)) in %s) > 0".formatted(name, column), name, word);
        }
        return this;
    }

    /** @param condition names the value as the question does; where nothing is asked, nothing is added */
    Conditions asked(String name, String condition) {
        question.text(name).ifPresent(value -> and(condition, name, value));
        return this;
    }

    /** On the days from one to another, both included. */
    Conditions days(String column) {
        question.day("from", 0).ifPresent(day -> and(column + " >= :from", "from", day));
        question.day("to", 1).ifPresent(day -> and(column + " < :to", "to", day));
        return this;
    }

    String sql() {
        return String.join(" and ", conditions);
    }
}
