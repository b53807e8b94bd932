package eu.groupexchange.payment.process;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.ExecutePaymentRun;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.workflow.CompletedTask;
import eu.groupexchange.workflow.DecisionRefusedException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component("executePaymentRunDecision")
class ExecutePaymentRunListener implements TaskListener {

    private static final int DATE_LENGTH = "2022-05-20".length();

    private final ExecutePaymentRun executePaymentRun;

    ExecutePaymentRunListener(ExecutePaymentRun executePaymentRun) {
        this.executePaymentRun = executePaymentRun;
    }

    @Override
    public void notify(DelegateTask task) {
        CompletedTask completed = new CompletedTask(task);
        executePaymentRun.execute(
                run(task),
                date(completed.text(PaymentVariables.VALUE_DATE)),
                completed.text(PaymentVariables.BANK_REFERENCE),
                BankReasons.of(
                        references(completed.texts(PaymentVariables.FAILED_PAYMENTS)),
                        completed.text(PaymentVariables.FAILURE_REASON),
                        completed.text(PaymentVariables.FAILURE_DETAILS)),
                Actor.staff(completed.userId()));
    }

    /** Nothing of the run is there any more where somebody executed or cancelled it in this very moment. */
    private static PaymentRunId run(DelegateTask task) {
        String id = PaymentVariables.RUN_ID.get(task);
        if (id == null) {
            throw new DecisionRefusedException("This run was executed or cancelled a moment ago. Look at its page.");
        }
        return new PaymentRunId(id);
    }

    /** Of a date and time, as some clients send it, the date counts as it is written. */
    private static @Nullable LocalDate date(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text.indexOf('T') == DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text);
        } catch (DateTimeParseException e) {
            throw new DecisionRefusedException("Enter the value date as year-month-day, such as 2022-05-20.");
        }
    }

    private static List<ParticipationReference> references(List<String> texts) {
        return texts.stream()
                .map(text -> ParticipationReference.parse(text)
                        .orElseThrow(() -> new DecisionRefusedException(
                                "Choose failed payments from the list; one of those sent is not in it.")))
                .toList();
    }
}
