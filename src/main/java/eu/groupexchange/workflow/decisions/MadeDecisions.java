package eu.groupexchange.workflow.decisions;

import eu.groupexchange.workflow.contract.DecisionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which decisions the engine made in a case, and under which tables. It is empty once the engine's history has been cleaned. */
@Component
public class MadeDecisions {

    private final HistoryService history;
    private final RepositoryService repository;

    MadeDecisions(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    /** The decisions of a case by one table, oldest first. */
    public List<MadeDecision> of(String businessKey, DecisionKey decision) {
        List<MadeDecision> made = new ArrayList<>();
        for (HistoricProcessInstance process : history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()) {
            List<HistoricDecisionInstance> instances = history.createHistoricDecisionInstanceQuery()
                    .processInstanceId(process.getId())
                    .decisionDefinitionKey(decision.value())
                    .rootDecisionInstancesOnly()
                    .includeOutputs()
                    .list();
            if (!instances.isEmpty()) {
                List<HistoricVariableUpdate> updates = updates(process);
                instances.forEach(instance -> made.add(made(instance, updates)));
            }
        }
        made.sort(Comparator.comparing(MadeDecision::at));
        return List.copyOf(made);
    }

    /** The table that was in force then: the last one deployed before, or the first where none was. */
    public Optional<TableVersion> inForce(DecisionKey decision, Instant at) {
        List<DecisionDefinition> versions = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision.value())
                .orderByDecisionDefinitionVersion()
                .asc()
                .list();
        return versions.stream()
                .filter(one -> !deployedAt(one).isAfter(at))
                .reduce((earlier, later) -> later)
                .or(() -> versions.stream().findFirst())
                .map(MadeDecisions::version);
    }

    private Instant deployedAt(DecisionDefinition definition) {
        return repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult()
                .getDeploymentTime()
                .toInstant();
    }

    private List<HistoricVariableUpdate> updates(HistoricProcessInstance process) {
        return history
                .createHistoricDetailQuery()
                .variableUpdates()
                .processInstanceId(process.getId())
                .disableBinaryFetching()
                .orderByTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricVariableUpdate.class::cast)
                .toList();
    }

    private MadeDecision made(HistoricDecisionInstance instance, List<HistoricVariableUpdate> updates) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        Date at = instance.getEvaluationTime();
        updates.stream()
                .filter(update -> !update.getTime().after(at))
                .forEach(update -> inputs.put(update.getVariableName(), plain(update.getValue())));
        Map<String, @Nullable Object> answers = new HashMap<>();
        for (HistoricDecisionOutputInstance output : instance.getOutputs()) {
            answers.put(output.getVariableName(), plain(output.getValue()));
        }
        return new MadeDecision(
                at.toInstant(),
                instance.getDecisionDefinitionId(),
                table(instance.getDecisionDefinitionId()),
                Collections.unmodifiableMap(inputs),
                Collections.unmodifiableMap(answers));
    }

    private @Nullable TableVersion table(String definitionId) {
        return repository.createDecisionDefinitionQuery().decisionDefinitionId(definitionId).list().stream()
                .findFirst()
                .map(MadeDecisions::version)
                .orElse(null);
    }

    private static TableVersion version(DecisionDefinition definition) {
        return new TableVersion(
                definition.getId(), definition.getKey(), definition.getVersion(), definition.getVersionTag());
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof SpinJsonNode json) {
            return json.isArray()
                    ? json.elements().stream()
                            .map(one -> one.isString() ? one.stringValue() : one.toString())
                            .toList()
                    : json.toString();
        }
        if (value instanceof Iterable<?> many) {
            List<String> texts = new ArrayList<>();
            many.forEach(one -> texts.add(String.valueOf(one)));
            return texts;
        }
        return value;
    }
}
