package eu.groupexchange.payment.run;

import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.workflow.contract.Message;
import eu.groupexchange.workflow.contract.Payload;
import eu.groupexchange.workflow.contract.ProcessContract;
import eu.groupexchange.workflow.contract.ProcessKey;
import eu.groupexchange.workflow.contract.ProcessVariable;
import eu.groupexchange.workflow.contract.TaskKey;
import java.util.List;

/** The names of {@code payment-run.bpmn}. It starts without facts, by its clock or by somebody of finance. */
@ProcessContract
public final class PaymentRunProcess {

    public static final ProcessKey<PaymentRunId, Payload.None> PROCESS =
            ProcessKey.of("payment-run", PaymentRunId::value, PaymentRunId::new);

    /** Takes the run's task back from who executes runs, and frees its payments. */
    public static final Message<PaymentRunId, Payload.None> PAYMENT_RUN_CANCELLED =
            PROCESS.message("payment-run.cancelled");
    /** Takes the run's task back until another order has been issued. */
    public static final Message<PaymentRunId, Payload.None> PAYMENT_RUN_REORDERED =
            PROCESS.message("payment-run.reordered");

    public static final TaskKey<PaymentRunId> EXECUTE_PAYMENT_RUN = PROCESS.task("Task_ExecutePaymentRun");

    public static final ProcessVariable<Boolean> PAYMENTS_FOUND = ProcessVariable.flag("paymentsFound");
    /** Missing where the run was executed or cancelled in this very moment. */
    public static final ProcessVariable<String> RUN_ID = ProcessVariable.text("runId");

    /** As people write it: {@code Monday, 9 May 2022}. */
    public static final ProcessVariable<String> REQUESTED_DAY = ProcessVariable.text("requestedDay");

    public static final ProcessVariable<String> MESSAGE_ID = ProcessVariable.text("messageId");
    public static final ProcessVariable<Integer> PAYMENT_COUNT = ProcessVariable.count("paymentCount");
    /** As people write it: {@code 1350.00 EUR}. */
    public static final ProcessVariable<String> CONTROL_SUM = ProcessVariable.text("controlSum");
    /** What can be ticked as failed: {@code [{"label": …, "value": reference}]}. */
    public static final ProcessVariable<Object> PAYMENT_CANDIDATES = ProcessVariable.json("paymentCandidates");

    public static final ProcessVariable<String> PAYMENT_FILE_URL = ProcessVariable.text("paymentFileUrl");
    public static final ProcessVariable<String> PAYMENT_ORDER_URL = ProcessVariable.text("paymentOrderUrl");
    public static final ProcessVariable<String> DESK_URL = ProcessVariable.text("deskUrl");

    public static final ProcessVariable<String> VALUE_DATE = ProcessVariable.text("valueDate");
    public static final ProcessVariable<String> BANK_REFERENCE = ProcessVariable.text("bankReference");
    /** The references of those that the bank did not carry out. */
    public static final ProcessVariable<List<String>> FAILED_PAYMENTS = ProcessVariable.texts("failedPayments");
    /** A code of the bank's, for all that failed. */
    public static final ProcessVariable<String> FAILURE_REASON = ProcessVariable.text("failureReason");
    /** The bank's words for all that failed, or a line for each: reference, code, words. */
    public static final ProcessVariable<String> FAILURE_DETAILS = ProcessVariable.text("failureDetails");

    private PaymentRunProcess() {}
}
