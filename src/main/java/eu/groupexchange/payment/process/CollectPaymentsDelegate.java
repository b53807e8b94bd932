package eu.groupexchange.payment.process;

import eu.groupexchange.payment.CollectPayments;
import eu.groupexchange.payment.PaymentRunId;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("collectPayments")
class CollectPaymentsDelegate implements JavaDelegate {

    private final CollectPayments collectPayments;

    CollectPaymentsDelegate(CollectPayments collectPayments) {
        this.collectPayments = collectPayments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<PaymentRunId> run = collectPayments.collect(Starter.of(execution));
        PaymentVariables.PAYMENTS_FOUND.set(execution, run.isPresent());
        run.map(PaymentRunId::value).ifPresent(id -> {
            PaymentVariables.RUN_ID.set(execution, id);
            execution.setProcessBusinessKey(id);
        });
    }
}
