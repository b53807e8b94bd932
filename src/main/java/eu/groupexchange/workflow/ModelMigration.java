package eu.groupexchange.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings what runs on older models to today's. Nothing has to be brought: an instance may end on the model on which it began.
 * But only today's model knows today's paths, such as a waiting list or the cancellation of an exchange.
 */
@Component
public class ModelMigration {

    private static final Logger LOG = LoggerFactory.getLogger(ModelMigration.class);

    private final RepositoryService repository;
    private final RuntimeService runtime;

    ModelMigration(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    /**
     * What became of one older version.
     *
     * @param stayed the business keys of the instances that could not be brought over; they go on as they are
     */
    public record Outcome(String process, int from, int to, int migrated, List<String> stayed) {}

    /** Each instance by itself, in a transaction of its own: one that cannot be brought over holds up no other. */
    public List<Outcome> migrateRunning() {
        List<Outcome> outcomes = new ArrayList<>();
        for (ProcessDefinition today :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            repository.createProcessDefinitionQuery().processDefinitionKey(today.getKey()).list().stream()
                    .filter(definition -> definition.getVersion() < today.getVersion())
                    .filter(definition -> !running(definition).isEmpty())
                    .map(definition -> migrate(definition, today))
                    .forEach(outcomes::add);
        }
        return outcomes;
    }

    /** Every step that both models have, wherever it lies now; running timers keep their dates. */
    MigrationPlan plan(ProcessDefinition from, ProcessDefinition to) {
        MigrationPlan equal = runtime.createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .build();
        Set<String> mapped = equal.getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
        MigrationPlanBuilder plan = runtime.createMigrationPlan(from.getId(), to.getId());
        equal.getInstructions()
                .forEach(same -> plan.mapActivities(same.getSourceActivityId(), same.getTargetActivityId()));
        BpmnModelInstance old = repository.getBpmnModelInstance(from.getId());
        BpmnModelInstance today = repository.getBpmnModelInstance(to.getId());
        old.getModelElementsByType(FlowNode.class).stream()
                .filter(ModelMigration::waits)
                .filter(node -> !mapped.contains(node.getId()))
                .filter(node -> sameKind(node, today.getModelElementById(node.getId())))
                .forEach(node -> plan.mapActivities(node.getId(), node.getId()));
        return plan.build();
    }

    private Outcome migrate(ProcessDefinition from, ProcessDefinition to) {
        MigrationPlan plan = plan(from, to);
        List<String> stayed = new ArrayList<>();
        List<ProcessInstance> instances = running(from);
        for (ProcessInstance instance : instances) {
            try {
                runtime.newMigration(plan)
                        .processInstanceIds(instance.getProcessInstanceId())
                        .execute();
            } catch (ProcessEngineException e) {
                LOG.warn(
                        "{} stays on version {} of {}", instance.getBusinessKey(), from.getVersion(), from.getKey(), e);
                stayed.add(instance.getBusinessKey());
            }
        }
        return new Outcome(
                from.getKey(),
                from.getVersion(),
                to.getVersion(),
                instances.size() - stayed.size(),
                List.copyOf(stayed));
    }

    private List<ProcessInstance> running(ProcessDefinition definition) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(definition.getId())
                .list();
    }

    private static boolean waits(FlowNode node) {
        return node instanceof Activity || node instanceof BoundaryEvent || node instanceof IntermediateCatchEvent;
    }

    private static boolean sameKind(FlowNode old, Object today) {
        return today instanceof FlowNode node && node.getElementType().equals(old.getElementType());
    }
}
