package eu.groupexchange.payment.run;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ReimbursementOutcome;
import eu.groupexchange.payment.BankDays;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PreparePayment;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.CompletedTask;
import eu.groupexchange.workflow.FormLabel;
import eu.groupexchange.workflow.Steps;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;

/** The steps of {@code payment-run.bpmn}, and those of a reimbursement that pay, by their names: each is one use case. */
@Steps
class PaymentSteps {

    private static final int DATE_LENGTH = "2022-05-20".length();

    @Bean
    JavaDelegate preparePayment(PreparePayment payments) {
        return execution -> payments.prepare(ReimbursementProcess.PROCESS.of(execution));
    }

    @Bean
    JavaDelegate collectPayments(CollectPayments payments) {
        return execution -> {
            Optional<PaymentRunId> run = payments.collect(starter(execution));
            PaymentRunProcess.PAYMENTS_FOUND.set(execution, run.isPresent());
            run.map(PaymentRunId::value).ifPresent(id -> {
                PaymentRunProcess.RUN_ID.set(execution, id);
                execution.setProcessBusinessKey(id);
            });
        };
    }

    @Bean
    JavaDelegate issuePaymentOrder(IssuePaymentOrder orders) {
        return execution -> orders.issue(run(execution));
    }

    /** Lays out for the form what was ordered: organisations and sums, no accounts. */
    @Bean
    TaskListener offerPayments(PaymentRuns runs) {
        return task -> {
            PaymentRun run = runs.get(run(task));
            String page = "/desk/payment-runs/" + run.id();
            PaymentRunProcess.MESSAGE_ID.set(task, run.order().messageId());
            PaymentRunProcess.REQUESTED_DAY.set(
                    task, run.requestedOn() == null ? "" : BankDays.inWords(run.requestedOn()));
            PaymentRunProcess.PAYMENT_COUNT.set(task, run.payments());
            PaymentRunProcess.CONTROL_SUM.set(task, run.controlSum().toString());
            PaymentRunProcess.PAYMENT_CANDIDATES.set(
                    task,
                    runs.lines(run.id()).stream().map(PaymentSteps::candidate).toList());
            PaymentRunProcess.DESK_URL.set(task, page);
            PaymentRunProcess.PAYMENT_FILE_URL.set(task, page + "/file");
            PaymentRunProcess.PAYMENT_ORDER_URL.set(task, page + "/order");
        };
    }

    @Bean
    TaskListener executePaymentRunDecision(ExecutePaymentRun runs) {
        return task -> {
            CompletedTask completed = new CompletedTask(task);
            String id = PaymentRunProcess.RUN_ID.get(task);
            if (id == null) {
                // all of the run is gone where somebody executed or cancelled it in this very moment
                throw RefusedException.notNow(Texts.of("payment.payment-steps.run-executed-cancelled"));
            }
            BankStatement statement = new BankStatement(
                    date(completed.text(PaymentRunProcess.VALUE_DATE)),
                    completed.text(PaymentRunProcess.BANK_REFERENCE),
                    BankReasons.of(
                            references(completed.texts(PaymentRunProcess.FAILED_PAYMENTS)),
                            completed.text(PaymentRunProcess.FAILURE_REASON),
                            completed.text(PaymentRunProcess.FAILURE_DETAILS)));
            runs.execute(new PaymentRunId(id), statement, Actor.staff(completed.userId()));
        };
    }

    @Bean
    JavaDelegate settlePayments(SettlePayments payments) {
        return execution -> payments.settle(run(execution));
    }

    @Bean
    JavaDelegate releasePayments(CancelPaymentRun runs) {
        return execution -> runs.release(run(execution));
    }

    @Bean
    JavaDelegate issueRemittanceAdvice(IssueRemittanceAdvice advices) {
        return execution -> {
            advices.issue(ReimbursementProcess.PROCESS.of(execution));
            ReimbursementProcess.REIMBURSEMENT_OUTCOME.set(execution, ReimbursementOutcome.REIMBURSED);
        };
    }

    private static PaymentRunId run(VariableScope scope) {
        return new PaymentRunId(PaymentRunProcess.RUN_ID.require(scope));
    }

    /** The account that is signed in or was when the process was started; the software where a timer started it. */
    private static Actor starter(DelegateExecution execution) {
        var engine = execution.getProcessEngineServices();
        Authentication signedIn = engine.getIdentityService().getCurrentAuthentication();
        if (signedIn != null && signedIn.getUserId() != null) {
            return Actor.staff(signedIn.getUserId());
        }
        HistoricProcessInstance instance = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .singleResult();
        return instance == null || instance.getStartUserId() == null
                ? Actor.SYSTEM
                : Actor.staff(instance.getStartUserId());
    }

    private static Map<String, String> candidate(PaymentOrderLine line) {
        String reference = line.reference().value();
        return Map.of("label", FormLabel.literal(line.organisation() + " (" + reference + ")"), "value", reference);
    }

    /** Of a date and time, as some clients send it, the date counts as it is written. */
    private static @Nullable LocalDate date(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text.indexOf('T') == DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text);
        } catch (DateTimeParseException e) {
            throw RefusedException.input(Texts.of("payment.payment-steps.enter-value-date"));
        }
    }

    private static List<ParticipationReference> references(List<String> texts) {
        return texts.stream()
                .map(text -> ParticipationReference.parse(text)
                        .orElseThrow(
                                () -> RefusedException.input(Texts.of("payment.payment-steps.choose-failed-payments"))))
                .toList();
    }
}
