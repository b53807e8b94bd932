package eu.groupexchange.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** When payment runs start by themselves, as their model says. */
@Component
public class PaymentSchedule {

    private final ProcessEngine engine;

    PaymentSchedule(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Whoever asks: a coordinator has no right to see jobs. Empty where none will start; an administrator may have suspended it. */
    public Optional<Instant> nextRun() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> planned(engine.getManagementService())));
    }

    private static Optional<Instant> planned(ManagementService management) {
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
