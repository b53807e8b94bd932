package eu.groupexchange.workflow.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every time that a table decided in a case: with what, which rules applied, and in which version of the table. */
@Component
public class DecisionHistory {

    private final HistoryService history;
    private final RepositoryService repository;

    DecisionHistory(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    /**
     * A table that was evaluated.
     *
     * @param table key of the decision
     * @param tableId names the version of the table, for {@link #source}
     * @param step id of the step in the process
     */
    public record Evaluation(
            String table,
            String tableId,
            int version,
            @Nullable String versionTag,
            Instant at,
            @Nullable String process,
            @Nullable String step,
            List<Input> inputs,
            List<Output> outputs) {}

    public record Input(String name, @Nullable Object value) {}

    /**
     * What a rule that applied gave.
     *
     * @param rule id of the rule in the table
     */
    public record Output(
            String rule,
            int ruleOrder,
            String name,
            @Nullable Object value) {}

    /** Of all processes with that business key, in the order in which they were made. */
    public List<Evaluation> of(String businessKey) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(HistoricProcessInstance::getId)
                .flatMap(process -> history
                        .createHistoricDecisionInstanceQuery()
                        .processInstanceId(process)
                        .includeInputs()
                        .includeOutputs()
                        .list()
                        .stream())
                .map(this::read)
                .sorted(Comparator.comparing(Evaluation::at).thenComparing(Evaluation::table))
                .toList();
    }

    /** The model of a version of a table, as it was deployed: DMN as XML. */
    public byte[] source(String tableId) {
        try (InputStream model = repository.getDecisionModel(tableId)) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Evaluation read(HistoricDecisionInstance decision) {
        DecisionDefinition table = repository.getDecisionDefinition(decision.getDecisionDefinitionId());
        return new Evaluation(
                decision.getDecisionDefinitionKey(),
                table.getId(),
                table.getVersion(),
                table.getVersionTag(),
                decision.getEvaluationTime().toInstant(),
                decision.getProcessDefinitionKey(),
                decision.getActivityId(),
                inputs(decision),
                outputs(decision));
    }

    private static List<Input> inputs(HistoricDecisionInstance decision) {
        return decision.getInputs().stream()
                .sorted(Comparator.comparing(HistoricDecisionInputInstance::getClauseId))
                .map(input -> new Input(
                        input.getClauseName() == null ? input.getClauseId() : input.getClauseName(),
                        plain(input.getValue())))
                .toList();
    }

    private static List<Output> outputs(HistoricDecisionInstance decision) {
        return decision.getOutputs().stream()
                .sorted(Comparator.comparing(HistoricDecisionOutputInstance::getRuleOrder)
                        .thenComparing(HistoricDecisionOutputInstance::getClauseId))
                .map(output -> new Output(
                        output.getRuleId(),
                        output.getRuleOrder(),
                        output.getVariableName() == null ? output.getClauseId() : output.getVariableName(),
                        plain(output.getValue())))
                .toList();
    }

    /** As JSON has words for it. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new TreeMap<>();
            map.forEach((name, one) -> plain.put(String.valueOf(name), plain(one)));
            return plain;
        }
        return value instanceof List<?> list
                ? list.stream().map(DecisionHistory::plain).toList()
                : value.toString();
    }
}
