package eu.groupexchange.workflow.incidents;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps that are still to be taken: those that failed and are tried again, and what one case waits for. */
@Component
class PendingSteps {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;

    PendingSteps(RuntimeService runtime, RepositoryService repository, ManagementService management) {
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
    }

    long countTriedAgain() {
        return management.createJobQuery().withException().withRetriesLeft().count();
    }

    /** Those that failed and are tried again by themselves, the next one first. */
    List<PendingStep> triedAgain(int atMost) {
        return management
                .createJobQuery()
                .withException()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, atMost)
                .stream()
                .map(this::describe)
                .toList();
    }

    /** What the processes of one case have not done yet: steps that failed, and steps whose turn comes in a moment. */
    List<PendingStep> of(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(ProcessInstance::getId)
                .flatMap(this::jobs)
                .map(this::describe)
                .toList();
    }

    private Stream<Job> jobs(String instance) {
        return Stream.concat(
                management.createJobQuery().processInstanceId(instance).withException().list().stream(),
                management.createJobQuery().processInstanceId(instance).messages().list().stream()
                        .filter(job -> job.getExceptionMessage() == null && job.getRetries() > 0));
    }

    private PendingStep describe(Job job) {
        boolean failed = job.getExceptionMessage() != null;
        return new PendingStep(
                businessKey(job),
                repository.getProcessDefinition(job.getProcessDefinitionId()).getName(),
                label(job),
                failed ? StandingIncidents.inOneLine(job.getExceptionMessage()) : null,
                job.getRetries() > 0 && job.getDuedate() != null
                        ? job.getDuedate().toInstant()
                        : null);
    }

    private @Nullable String businessKey(Job job) {
        ProcessInstance instance = job.getProcessInstanceId() == null
                ? null
                : runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult();
        return instance == null ? null : instance.getBusinessKey();
    }

    private String label(Job job) {
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        if (definition == null) {
            return "A step";
        }
        return repository
                                .getBpmnModelInstance(job.getProcessDefinitionId())
                                .getModelElementById(definition.getActivityId())
                        instanceof FlowElement step
                ? step.getName()
                : definition.getActivityId();
    }
}
