package eu.groupexchange.workflow;

import eu.groupexchange.workflow.contract.ProcessKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** When processes start by themselves, as their models say. */
@Component
public class ProcessSchedule {

    private final ProcessEngine engine;

    ProcessSchedule(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Whoever asks: a coordinator has no right to see jobs. Empty where none will start; an administrator may have suspended it. */
    public Optional<Instant> nextStart(ProcessKey<?, ?> process) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context ->
                        context.runWithoutAuthorization(() -> planned(engine.getManagementService(), process)));
    }

    private static Optional<Instant> planned(ManagementService management, ProcessKey<?, ?> process) {
        return management.createJobQuery().processDefinitionKey(process.value()).timers().active().list().stream()
                .filter(timer -> timer.getProcessInstanceId() == null)
                .map(timer -> timer.getDuedate().toInstant())
                .min(Comparator.naturalOrder());
    }
}
