package eu.groupexchange.workflow;

import eu.groupexchange.workflow.contract.DecisionOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What a decision gave, read by a listener at the end of the step that made it. */
public final class DecisionOutcome {

    private final List<Map<String, Object>> rows;

    private DecisionOutcome(List<Map<String, Object>> rows) {
        this.rows = rows;
    }

    /** @throws IllegalStateException where no decision was made in this step */
    public static DecisionOutcome in(VariableScope scope) {
        if (scope.getVariable("decisionResult") instanceof DmnDecisionResult result) {
            return new DecisionOutcome(result.getResultList());
        }
        throw new IllegalStateException("No decision was made in this step");
    }

    /**
     * An output of a decision with one answer.
     *
     * @throws IllegalStateException where there is not exactly one answer with that output
     */
    public Object get(String output) {
        if (rows.size() != 1 || rows.get(0).get(output) == null) {
            throw new IllegalStateException("The decision gave no single " + output);
        }
        return rows.get(0).get(output);
    }

    public String text(String output) {
        return get(output).toString();
    }

    /** An output that is a list itself. */
    public List<String> list(String output) {
        List<String> texts = new ArrayList<>();
        if (get(output) instanceof Iterable<?> many) {
            many.forEach(one -> texts.add(String.valueOf(one)));
        }
        return texts;
    }

    /** One output of all the answers that a decision collected. */
    public List<String> collected(String output) {
        return rows.stream().map(row -> String.valueOf(row.get(output))).toList();
    }

    /**
     * What a decision with one answer said.
     *
     * @throws IllegalStateException where there is not exactly one answer with that output
     */
    public <T> T get(DecisionOutput<T> output) {
        return output.reader().apply(get(output.name()));
    }

    /** One output of all the answers that a decision collected. */
    public <T> List<T> collected(DecisionOutput<T> output) {
        return rows.stream()
                .map(row -> output.reader().apply(row.get(output.name())))
                .toList();
    }
}
