package eu.groupexchange.payment.process;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.PreparePayment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("preparePayment")
class PreparePaymentDelegate implements JavaDelegate {

    private final PreparePayment preparePayment;

    PreparePaymentDelegate(PreparePayment preparePayment) {
        this.preparePayment = preparePayment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        preparePayment.prepare(new ParticipationReference(execution.getProcessBusinessKey()));
    }
}
