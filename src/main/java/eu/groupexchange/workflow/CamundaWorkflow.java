package eu.groupexchange.workflow;

import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaWorkflow implements ExchangeWorkflow {

    private final RuntimeService runtime;

    CamundaWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void exchangePublished(String slug, Map<String, Object> facts) {
        runtime.startProcessInstanceByKey(ProcessNames.GROUP_EXCHANGE, slug, facts);
    }

    @Override
    public void registrationSubmitted(String reference, Map<String, Object> facts) {
        runtime.startProcessInstanceByKey(ProcessNames.PARTICIPATION, reference, facts);
    }

    @Override
    public void addressConfirmed(String reference) {
        correlate(ProcessNames.ADDRESS_CONFIRMED, reference, Map.of());
    }

    @Override
    public void registrationAmended(String reference, Map<String, Object> facts) {
        correlate(ProcessNames.REGISTRATION_AMENDED, reference, facts);
    }

    @Override
    public void participationConfirmed(String reference) {
        correlate(ProcessNames.PARTICIPATION_CONFIRMED, reference, Map.of());
    }

    @Override
    public void participationWithdrawn(String reference) {
        correlate(ProcessNames.PARTICIPATION_WITHDRAWN, reference, Map.of());
    }

    @Override
    public void attendanceClosed(String reference) {
        correlate(ProcessNames.ATTENDANCE_CLOSED, reference, Map.of());
    }

    @Override
    public void claimSubmitted(String reference) {
        correlate(ProcessNames.CLAIM_SUBMITTED, reference, Map.of());
    }

    @Override
    public void claimForgone(String reference) {
        correlate(ProcessNames.CLAIM_FORGONE, reference, Map.of());
    }

    @Override
    public void paymentSettled(String reference, boolean executed) {
        correlate(ProcessNames.PAYMENT_SETTLED, reference, Map.of("paymentExecuted", executed));
    }

    @Override
    public void bankDetailsCorrected(String reference) {
        correlate(ProcessNames.BANK_DETAILS_CORRECTED, reference, Map.of());
    }

    private void correlate(String message, String businessKey, Map<String, Object> variables) {
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(businessKey)
                    .setVariables(variables)
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new NotAwaitedException(businessKey + " does not await " + message, e);
        }
    }
}
