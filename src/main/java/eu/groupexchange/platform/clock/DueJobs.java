package eu.groupexchange.platform.clock;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the engine's due jobs in the calling thread, in the order in which they fell due. */
public class DueJobs {

    private static final Logger log = LoggerFactory.getLogger(DueJobs.class);
    private static final int AT_ONCE = 200;

    private final ManagementService management;

    public DueJobs(ManagementService management) {
        this.management = management;
    }

    /** Until none is due. A job that fails keeps its remaining retries and its own next date, as it would anywhere. */
    public void run() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(this::run);
        }
    }

    /** When the next timer falls due, no later than the given instant. */
    public Optional<Instant> nextDue(Instant latest) {
        return management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(ClockUtil.now())
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .filter(instant -> !instant.isAfter(latest))
                .findFirst();
    }

    private List<Job> due() {
        Date now = ClockUtil.now();
        return management.createJobQuery().active().executable().orderByJobDuedate().asc().listPage(0, AT_ONCE).stream()
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(now))
                .toList();
    }

    private void run(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (NotFoundException | OptimisticLockingException e) {
            log.debug("Job {} was done by somebody else", job.getId());
        } catch (ProcessEngineException e) {
            log.warn("Job {} failed: {}", job.getId(), e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            log.warn("Job {} of {} failed: {}", job.getId(), job.getProcessDefinitionKey(), e.toString());
        }
    }
}
