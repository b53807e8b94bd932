package eu.groupexchange.payment.tasks;

import eu.groupexchange.payment.PaymentDays;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRunProcess;
import eu.groupexchange.payment.run.PaymentRuns;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.tasklist.KindList;
import eu.groupexchange.workflow.tasklist.TaskHead;
import eu.groupexchange.workflow.tasklist.TaskKind;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The task of {@code payment-run.bpmn} names its run and the sum, and is due when the bank day that was ordered is over. */
@Configuration(proxyBeanMethods = false)
class PaymentTasks {

    private static final KindList RUNS = new KindList("payment-runs", Texts.of("tasks.list.payment-runs"), 80);

    @Bean
    TaskKind<PaymentRunId> executePaymentRun(PaymentRuns runs, PaymentDays days) {
        return new TaskKind<>(PaymentRunProcess.EXECUTE_PAYMENT_RUN, RUNS, (id, facts) -> {
            PaymentRun run = runs.get(id);
            // orders of the first version asked for no day; the first on which the bank could pay is meant
            LocalDate day = run.requestedOn() == null ? days.earliestFor(facts.createdAt()) : run.requestedOn();
            return new TaskHead(
                    Texts.of("tasks.about.run", id.value(), run.controlSum().toString()), days.endOf(day));
        });
    }
}
