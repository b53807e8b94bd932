package eu.groupexchange.workflow.incidents;

import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.SetJobRetriesBuilder;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of all processes that failed as often as they may, and stand still until somebody tries them again; and those that
 * failed and are tried again by themselves. Asked and told
 * without the engine's own rights, which the staff have for their tasks only: the pages say who may.
 */
@Component
@Transactional
public class StandingIncidents {

    /** No list is longer; who has more incidents than that has one cause. */
    public static final int AT_MOST = 200;

    private static final Pattern NAME_OF_AN_EXCEPTION = Pattern.compile("^(?:(?:[a-z_]\\w*\\.)+[A-Z][\\w$]*:\\s*)+");
    private static final int LONGEST_MESSAGE = 300;

    /** More than the engine rests after a failure (failed-job-retry-time-cycle). */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(31);

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final PendingSteps pending;
    private final Clock clock;

    StandingIncidents(
            RuntimeService runtime,
            RepositoryService repository,
            ManagementService management,
            PendingSteps pending,
            Clock clock) {
        this.pending = pending;
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public long count() {
        return management.createJobQuery().noRetriesLeft().count();
    }

    /** How many steps failed and are tried again by themselves. */
    @Transactional(readOnly = true)
    public long countTriedAgain() {
        return pending.countTriedAgain();
    }

    /** Those, the next one first, at most {@value #AT_MOST}. */
    @Transactional(readOnly = true)
    public List<PendingStep> triedAgain() {
        return pending.triedAgain(AT_MOST);
    }

    /** What was decided or came about in a case, and has not been carried out yet. */
    @Transactional(readOnly = true)
    public List<PendingStep> pendingIn(String businessKey) {
        return pending.of(businessKey);
    }

    /** The oldest first, at most {@value #AT_MOST}. */
    @Transactional(readOnly = true)
    public List<StandingIncident> oldest() {
        List<Incident> incidents = failedSteps().orderByIncidentTimestamp().asc().listPage(0, 2 * AT_MOST).stream()
                .filter(StandingIncidents::isTheCause)
                .limit(AT_MOST)
                .toList();
        Map<String, String> keys = businessKeys(incidents);
        return incidents.stream()
                .map(incident -> describe(incident, keys.get(incident.getProcessInstanceId())))
                .toList();
    }

    /** Empty where it does not stand any more. */
    @Transactional(readOnly = true)
    public Optional<StandingIncident> find(String id) {
        return cause(id)
                .map(incident ->
                        describe(incident, businessKeys(List.of(incident)).get(incident.getProcessInstanceId())));
    }

    /**
     * Lets the step be tried once more, at once. Where it fails again, that is another incident. A timer that has not fallen due
     * keeps its date: nobody's deadline comes early because of a second try.
     */
    public void tryAgain(String id) {
        cause(id).map(Incident::getConfiguration).ifPresent(job -> {
            SetJobRetriesBuilder oneMore = management.setJobRetries(1).jobId(job);
            if (onlyPausesAfterAFailure(job)) {
                oneMore.dueDate(Date.from(clock.instant()));
            }
            try {
                oneMore.execute();
            } catch (ProcessEngineException e) {
                throw isThere(job) ? e : new OptimisticLockingFailureException("The step went on meanwhile", e);
            }
        });
    }

    private boolean isThere(String job) {
        return management.createJobQuery().jobId(job).count() > 0;
    }

    private boolean onlyPausesAfterAFailure(String job) {
        return management
                        .createJobQuery()
                        .jobId(job)
                        .withException()
                        .duedateLowerThan(Date.from(clock.instant().plus(LONGEST_PAUSE)))
                        .count()
                > 0;
    }

    private Optional<Incident> cause(String id) {
        return Optional.ofNullable(failedSteps().incidentId(id).singleResult()).filter(StandingIncidents::isTheCause);
    }

    private IncidentQuery failedSteps() {
        return runtime.createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    /** A process that called the one in which a step failed has an incident for that, too. */
    private static boolean isTheCause(Incident incident) {
        return incident.getId().equals(incident.getRootCauseIncidentId());
    }

    private Map<String, String> businessKeys(List<Incident> incidents) {
        Set<String> instances = incidents.stream()
                .map(Incident::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private StandingIncident describe(Incident incident, @Nullable String businessKey) {
        return new StandingIncident(
                incident.getId(),
                businessKey,
                repository
                        .getProcessDefinition(incident.getProcessDefinitionId())
                        .getName(),
                label(incident),
                incident.getIncidentTimestamp().toInstant(),
                inOneLine(incident.getIncidentMessage()));
    }

    private String label(Incident incident) {
        return repository
                                .getBpmnModelInstance(incident.getProcessDefinitionId())
                                .getModelElementById(incident.getActivityId())
                        instanceof FlowElement step
                ? step.getName()
                : incident.getActivityId();
    }

    static String inOneLine(@Nullable String message) {
        String line = message == null
                ? ""
                : NAME_OF_AN_EXCEPTION
                        .matcher(message.strip().lines().findFirst().orElse(""))
                        .replaceFirst("")
                        .strip();
        if (line.isEmpty()) {
            return Texts.of("workflow.standing-incidents.failed-without-saying");
        }
        return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
    }
}
