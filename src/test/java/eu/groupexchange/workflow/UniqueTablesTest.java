package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In a table with the hit policy UNIQUE exactly one row holds, whatever comes: the answers to the question of each column are
 * tried in every combination, also those that no facts give today.
 */
class UniqueTablesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    static Stream<String> uniqueTables() {
        return models().flatMap(model -> model.getModelElementsByType(DecisionTable.class).stream())
                .filter(table -> table.getHitPolicy() == HitPolicy.UNIQUE)
                .map(DecisionTable::getId);
    }

    @ParameterizedTest
    @MethodSource("uniqueTables")
    void oneRowHoldsWhateverComes(String table) {
        assertThat(notUnique(table)).isEmpty();
    }

    @Test
    void theFirstRowIsNeverJustTheFirstThatHolds() {
        assertThat(models().flatMap(model -> model.getModelElementsByType(DecisionTable.class).stream()))
                .extracting(DecisionTable::getHitPolicy)
                .containsOnly(HitPolicy.UNIQUE, HitPolicy.COLLECT);
    }

    @Test
    void aTableOfWhichSeveralRowsHoldOrNoneIsFound() {
        assertThat(notUnique("DecisionTable_ClaimCheck"))
                .anyMatch(found -> found.endsWith("2 rows"))
                .anyMatch(found -> found.endsWith("0 rows"));
    }

    /** The combinations of answers for which not one row holds. */
    private static List<String> notUnique(String id) {
        DmnModelInstance model = models().filter(each -> each.getModelElementById(id) != null)
                .findFirst()
                .orElseThrow();
        DecisionTable table = model.getModelElementById(id);
        List<Set<@Nullable Object>> answers = IntStream.range(
                        0, table.getInputs().size())
                .mapToObj(column -> answers(table, column))
                .toList();
        DmnDecision decision = ENGINE.parseDecision(onRowsAlone(table), model);
        List<String> wrong = new ArrayList<>();
        for (Map<String, @Nullable Object> facts : combinations(answers)) {
            int rows = ENGINE.evaluateDecisionTable(decision, facts).size();
            if (rows != 1) {
                wrong.add(facts + ": " + rows + " rows");
            }
        }
        return wrong;
    }

    /** Yes and no; the values that the column declares; or those that its rows name, any other one, and none at all. */
    private static Set<@Nullable Object> answers(DecisionTable table, int column) {
        Input input = List.copyOf(table.getInputs()).get(column);
        if ("boolean".equals(input.getInputExpression().getTypeRef())) {
            return Set.of(true, false);
        }
        if (input.getInputValues() != null) {
            return new LinkedHashSet<>(literals(input.getInputValues().getTextContent()));
        }
        Set<@Nullable Object> answers = new LinkedHashSet<>();
        for (Rule rule : table.getRules()) {
            answers.addAll(
                    literals(List.copyOf(rule.getInputEntries()).get(column).getTextContent()));
        }
        answers.add("something else");
        answers.add(null);
        return answers;
    }

    private static List<String> literals(String text) {
        return LITERAL.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** The table asks nothing of other decisions: its columns get their answers as they are, and each row says only that it holds. */
    private static String onRowsAlone(DecisionTable table) {
        Decision decision = (Decision) table.getParentElement();
        decision.getInformationRequirements().clear();
        table.setHitPolicy(HitPolicy.COLLECT);
        int column = 0;
        for (Input input : table.getInputs()) {
            input.getInputExpression().getText().setTextContent("answer" + column++);
        }
        List<Output> outputs = List.copyOf(table.getOutputs());
        table.getOutputs().removeAll(outputs.subList(1, outputs.size()));
        outputs.get(0).setTypeRef("string");
        for (Rule rule : table.getRules()) {
            List<OutputEntry> entries = List.copyOf(rule.getOutputEntries());
            rule.getOutputEntries().removeAll(entries.subList(1, entries.size()));
            entries.get(0).getText().setTextContent('"' + rule.getId() + '"');
        }
        return decision.getId();
    }

    private static List<Map<String, @Nullable Object>> combinations(List<Set<@Nullable Object>> answers) {
        List<Map<String, @Nullable Object>> combinations = new ArrayList<>(List.of(new HashMap<>()));
        for (int column = 0; column < answers.size(); column++) {
            List<Map<String, @Nullable Object>> longer = new ArrayList<>();
            for (Map<String, @Nullable Object> combination : combinations) {
                for (Object answer : answers.get(column)) {
                    Map<String, @Nullable Object> next = new HashMap<>(combination);
                    next.put("answer" + column, answer);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private static Stream<DmnModelInstance> models() {
        return Models.decisions().stream().map(file -> Dmn.readModelFromFile(file.toFile()));
    }
}
