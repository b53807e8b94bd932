package eu.groupexchange.payment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.Ledger;
import eu.groupexchange.payment.PaymentStatus;
import eu.groupexchange.payment.Payments;
import eu.groupexchange.payment.TimeOfTest;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(PaymentProcessConfiguration.class)
class PaymentRunProcessTest {

    @Autowired
    Ledger ledger;

    @Autowired
    TimeOfTest time;

    @Autowired
    PaymentRuns runs;

    @Autowired
    Payments payments;

    @Autowired
    ExchangeWorkflow workflow;

    @Autowired
    ProcessEngine engine;

    RuntimeService runtime;
    TaskService tasks;
    HistoryService history;
    IdentityService identity;

    @BeforeEach
    void begin() {
        reset(workflow);
        when(workflow.tellIfAwaited(any(ParticipationReference.class), any(), any()))
                .thenReturn(true);
        ledger.begin();
        runtime = engine.getRuntimeService();
        tasks = engine.getTaskService();
        history = engine.getHistoryService();
        identity = engine.getIdentityService();
        identity.setAuthenticatedUserId("finance");
    }

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    void paysWhatWasAuthorised() {
        ParticipationReference paid = ledger.prepared("450.00");
        ParticipationReference failed = ledger.prepared("450.00");

        ProcessInstance instance = start();
        PaymentRun run = onlyRun();
        assertThat(run.createdBy()).isEqualTo(Actor.staff("finance"));
        assertThat(businessKey(instance)).isEqualTo(run.id().value());
        runJob(instance);
        time.is(Ledger.ON_VALUE_DATE);
        complete(
                task(instance),
                Map.of(
                        "valueDate", "2022-06-13",
                        "bankReference", "BANK-42",
                        "failedPayments",
                                SpinValues.jsonValue("[\"" + failed + "\"]").create()));
        runJob(instance);

        assertThat(endOf(instance)).isEqualTo("EndEvent_RunExecuted");
        assertThat(payments.find(paid).orElseThrow().status()).isEqualTo(PaymentStatus.EXECUTED);
        assertThat(payments.find(failed).orElseThrow().status()).isEqualTo(PaymentStatus.FAILED);
        assertThat(onlyRun().execution().by()).isEqualTo(Actor.staff("finance"));
        verify(workflow)
                .tellIfAwaited(paid, ReimbursementProcess.PAYMENT_SETTLED, new ReimbursementProcess.Settlement(true));
        verify(workflow)
                .tellIfAwaited(
                        failed, ReimbursementProcess.PAYMENT_SETTLED, new ReimbursementProcess.Settlement(false));
    }

    @Test
    void endsWhereNothingIsToBePaid() {
        ProcessInstance instance = start();

        assertThat(endOf(instance)).isEqualTo("EndEvent_NothingToPay");
        assertThat(runs.all()).isEmpty();
    }

    @Test
    void offersTheFormWhatWasOrdered() {
        ParticipationReference reference = ledger.prepared("450.00");
        ledger.prepared("450.00");
        ledger.prepared("450.00");

        ProcessInstance instance = start();
        runJob(instance);

        Map<String, Object> variables = tasks.getVariables(task(instance).getId());
        String id = onlyRun().id().value();
        assertThat(variables)
                .containsEntry("runId", id)
                .containsEntry("messageId", onlyRun().order().messageId())
                .containsEntry("requestedDay", "Monday, 13 June 2022")
                .containsEntry("paymentCount", 3)
                .containsEntry("controlSum", "1350.00 EUR")
                .containsEntry("deskUrl", "/desk/payment-runs/" + id)
                .containsEntry("paymentFileUrl", "/desk/payment-runs/" + id + "/file")
                .containsEntry("paymentOrderUrl", "/desk/payment-runs/" + id + "/order");
        SpinJsonNode candidates = (SpinJsonNode) variables.get("paymentCandidates");
        assertThat(candidates.elements()).hasSize(3);
        assertThat(candidates.elements().get(0).prop("value").stringValue()).isEqualTo(reference.value());
        assertThat(candidates.elements().get(0).prop("label").stringValue()).isEqualTo("Cluster (" + reference + ")");
    }

    @Test
    void staysOpenAndSaysWhyWhereTheDecisionIsImpossible() {
        ledger.prepared("450.00");
        ProcessInstance instance = start();
        runJob(instance);
        Task task = task(instance);

        time.is(Ledger.ON_VALUE_DATE);

        assertRefused(task, Map.of(), "Enter the value date from the bank's statement.");
        assertRefused(task, Map.of("valueDate", "13/06/2022"), "Enter the value date as year-month-day");
        assertRefused(task, Map.of("valueDate", "2022-06-13"), "Enter the bank's reference");
        assertRefused(task, decision("failedPayments", List.of("VAL22-9999")), "VAL22-9999 is not in");
        assertRefused(task, decision("failedPayments", List.of("nonsense")), "Choose failed payments from the list");
        assertRefused(task, decision("failureReason", "AC04"), "tick the payment, or empty the reason");

        assertThat(onlyRun().status()).isEqualTo(PaymentRunStatus.ORDERED);
    }

    @Test
    void takesADateWithItsTime() {
        ledger.prepared("450.00");
        ProcessInstance instance = start();
        runJob(instance);

        time.is("2022-06-14T08:00:00Z");
        complete(task(instance), decision("valueDate", "2022-06-14T00:00:00.000Z"));

        assertThat(onlyRun().valueDate()).isEqualTo("2022-06-14");
    }

    @Test
    void asksWhoDecides() {
        ledger.prepared("450.00");
        ProcessInstance instance = start();
        runJob(instance);
        identity.clearAuthentication();

        assertRefused(task(instance), decision("valueDate", "2022-06-13"), "Sign in first");
    }

    @Test
    void keepsAccountsAndPeopleOutOfItsVariables() {
        ledger.prepared("450.00");
        ProcessInstance instance = start();
        runJob(instance);
        time.is(Ledger.ON_VALUE_DATE);
        complete(task(instance), decision("valueDate", "2022-06-13"));

        List<HistoricVariableInstance> variables = history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        assertThat(variables).isNotEmpty().allSatisfy(variable -> assertThat(String.valueOf(variable.getValue()))
                .doesNotContain(Ledger.IBAN)
                .doesNotContain("Liège")
                .doesNotContain("Ann"));
        assertThat(variables).extracting(HistoricVariableInstance::getTypeName).doesNotContain("object", "bytes");
    }

    private ProcessInstance start() {
        return runtime.startProcessInstanceByKey("payment-run");
    }

    private PaymentRun onlyRun() {
        assertThat(runs.all()).hasSize(1);
        return runs.all().get(0);
    }

    private String businessKey(ProcessInstance instance) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey();
    }

    private void runJob(ProcessInstance instance) {
        ManagementService management = engine.getManagementService();
        Job job =
                management.createJobQuery().processInstanceId(instance.getId()).singleResult();
        management.executeJob(job.getId());
    }

    private Task task(ProcessInstance instance) {
        Task task = tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey("Task_ExecutePaymentRun")
                .singleResult();
        assertThat(task).isNotNull();
        return task;
    }

    private void complete(Task task, Map<String, Object> variables) {
        engine.getFormService().submitTaskForm(task.getId(), variables);
    }

    private void assertRefused(Task task, Map<String, Object> variables, String message) {
        assertThatThrownBy(() -> complete(task, variables))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining(message);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult()).isNotNull();
    }

    private static Map<String, Object> decision(String name, Object value) {
        Map<String, Object> decision =
                new java.util.HashMap<>(Map.of("valueDate", "2022-06-13", "bankReference", "BANK-42"));
        decision.put(name, value);
        return decision;
    }

    private String endOf(ProcessInstance instance) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .finished()
                .singleResult()
                .getEndActivityId();
    }
}
