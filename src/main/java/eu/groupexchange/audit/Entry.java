package eu.groupexchange.audit;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something to be logged.
 *
 * @param subject a participation's reference, an exchange's slug or a payment run's id
 * @param action what was done, as past participle in kebab-case: {@code registration-submitted}
 * @param outcome the decision where there was one: {@code accept}
 * @param details further facts, strings by name; nobody's name but that of the member of the staff who decided, and of an
 *     account no more than the masked number
 */
public record Entry(
        String subject,
        Actor actor,
        String action,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String ruleVersion,
        Map<String, String> details) {

    public static Entry of(String subject, Actor actor, String action) {
        return new Entry(subject, actor, action, null, null, null, Map.of());
    }

    public Entry outcome(String decided, @Nullable String because) {
        return new Entry(subject, actor, action, decided, because, ruleVersion, details);
    }

    public Entry under(String version) {
        return new Entry(subject, actor, action, outcome, reason, version, details);
    }

    public Entry detail(String name, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value);
        return new Entry(subject, actor, action, outcome, reason, ruleVersion, more);
    }
}
