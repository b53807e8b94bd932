package eu.groupexchange.workflow;

import eu.groupexchange.workflow.contract.DecisionOutput;
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
     * What a decision with one answer said.
     *
     * @throws IllegalStateException where there is not exactly one answer with that output
     */
    public <T> T get(DecisionOutput<T> output) {
        if (rows.size() != 1 || rows.get(0).get(output.name()) == null) {
            throw new IllegalStateException("The decision gave no single " + output.name());
        }
        return output.reader().apply(rows.get(0).get(output.name()));
    }

    /** One output of all the answers that a decision collected. */
    public <T> List<T> collected(DecisionOutput<T> output) {
        return rows.stream()
                .map(row -> output.reader().apply(row.get(output.name())))
                .toList();
    }
}
