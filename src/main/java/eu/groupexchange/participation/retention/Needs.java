package eu.groupexchange.participation.retention;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody may eat, and how somebody gets in: asked for the days of the exchange, and of no use to anybody afterwards. These answers
 * are in no paper, mail or spreadsheet, and go by themselves.
 */
public final class Needs {

    /** Their keys in a form. */
    public static final List<String> KEYS = List.of("dietaryNeeds", "accessNeeds");

    private Needs() {}

    /** The other answers. */
    public static Map<String, String> without(Map<String, String> answers) {
        return answers.entrySet().stream()
                .filter(answer -> !KEYS.contains(answer.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
