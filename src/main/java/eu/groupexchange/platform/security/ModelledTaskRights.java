package eu.groupexchange.platform.security;

import eu.groupexchange.workflow.TaskRights;
import eu.groupexchange.workflow.contract.TaskKey;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Reads from the newest models which group decides in a task. */
@Component
class ModelledTaskRights implements TaskRights {

    private final ProcessEngineConfigurationImpl engine;
    private final RepositoryService models;

    ModelledTaskRights(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.models = engine.getRepositoryService();
    }

    @Override
    public void require(String userId, TaskKey<?> task) {
        Deciders.require(engine, userId, groupsOf(task));
    }

    private List<String> groupsOf(TaskKey<?> task) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> models
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(task.process().value())
                        .latestVersion()
                        .list()
                        .stream()
                        .map(ProcessDefinition::getId)
                        .map(model -> models.getBpmnModelInstance(model).<UserTask>getModelElementById(task.id()))
                        .filter(Objects::nonNull)
                        .flatMap(found -> found.getCamundaCandidateGroupsList().stream())
                        .toList()));
    }
}
