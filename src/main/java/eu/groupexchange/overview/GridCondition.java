package eu.groupexchange.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A question as a condition on {@code standing}, and the values that it names.
 *
 * @param names what its values begin with, so that several conditions fit into one statement
 */
final class GridCondition {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final String names;

    private GridCondition(String names) {
        this.names = names;
    }

    /** Whether it asks for nothing but columns of a registration, so that nothing else need be read to find or count them. */
    static boolean isPlain(GridQuestion question) {
        return question.due() == null
                && question.holders().isEmpty()
                && question.steps().isEmpty()
                && question.recommendations().isEmpty()
                && question.claims().isEmpty()
                && question.money().isEmpty()
                && question.claimedBy() == null;
    }

    static GridCondition of(GridQuestion question, String names) {
        GridCondition condition = new GridCondition(names);
        condition.read(question);
        return condition;
    }

    private void read(GridQuestion question) {
        Arrays.stream(question.q().strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .forEach(word -> add("position((select history_plain(:%s)) in search_plain) > 0", word));
        any("status = any(:%s)", question.statuses());
        if (!question.countries().isEmpty()) {
            add("country = any(:%s)", question.countries().toArray(String[]::new));
        }
        if (question.due() != null) {
            conditions.add(
                    switch (question.due()) {
                        case OVERDUE -> "due_at <= :now";
                        case TODAY -> "(due_at > :now and due_at <= tomorrow)";
                        case WEEK -> "(due_at > :now and due_at <= week_end)";
                    });
        }
        if (!question.holders().isEmpty()) {
            add(
                    "step = any(:%s)",
                    question.holders().stream()
                            .flatMap(holder -> Step.heldBy(holder).stream())
                            .toArray(String[]::new));
        }
        any("step = any(:%s)", question.steps());
        if (!question.recommendations().isEmpty()) {
            add(
                    "recommendation = any(:%s)",
                    question.recommendations().stream().map(Object::toString).toArray(String[]::new));
        }
        any("claim_status = any(:%s)", question.claims());
        any("money = any(:%s)", question.money());
        if (question.claimedBy() != null) {
            add("claimed_by = :%s", question.claimedBy());
        }
    }

    private void any(String condition, Collection<? extends Enum<?>> which) {
        if (!which.isEmpty()) {
            add(condition, which.stream().map(Enum::name).toArray(String[]::new));
        }
    }

    private void add(String condition, Object value) {
        String name = names + values.size();
        conditions.add(condition.formatted(name));
        values.put(name, value);
    }

    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }
}
