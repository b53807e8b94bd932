package eu.groupexchange.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** When payment runs start by themselves, as their model says. */
@Component
public class PaymentSchedule {

    private final ManagementService management;

    PaymentSchedule(ManagementService management) {
        this.management = management;
    }

    /** Empty where none will: an administrator may have suspended it. */
    public Optional<Instant> nextRun() {
        return management
                .createJobQuery()
                .processDefinitionKey(ProcessNames.PAYMENT_RUN)
                .timers()
                .active()
                .list()
                .stream()
                .filter(timer -> timer.getProcessInstanceId() == null)
                .map(timer -> timer.getDuedate().toInstant())
                .min(Comparator.naturalOrder());
    }
}
