package eu.groupexchange.platform.signin;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;

/** Processes of one task each, for the group that may work it: what a session is tried with. */
public class SignInTasks {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;

    SignInTasks(RepositoryService repository, RuntimeService runtime, TaskService tasks) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** Deployed once, however often it is asked for. */
    public void deploy(String process, String group) {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        process + ".bpmn",
                        Bpmn.createExecutableProcess(process)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("work")
                                .camundaCandidateGroups(group)
                                .endEvent()
                                .done())
                .deploy();
    }

    /** @return the id of a new task for that group */
    public String open(String process, String group) {
        deploy(process, group);
        return tasks.createTaskQuery()
                .processInstanceId(runtime.startProcessInstanceByKey(process).getId())
                .singleResult()
                .getId();
    }
}
