package eu.groupexchange.payment;

import eu.groupexchange.workflow.ProcessVariable;

/** The variables of a payment run. */
final class PaymentVariables {

    static final ProcessVariable<Boolean> PAYMENTS_FOUND = ProcessVariable.flag("paymentsFound");
    static final ProcessVariable<String> RUN_ID = ProcessVariable.text("runId");
    /** As people write it: {@code Monday, 9 May 2022}. */
    static final ProcessVariable<String> REQUESTED_DAY = ProcessVariable.text("requestedDay");

    static final ProcessVariable<String> MESSAGE_ID = ProcessVariable.text("messageId");
    static final ProcessVariable<Integer> PAYMENT_COUNT = ProcessVariable.count("paymentCount");
    /** As people write it: {@code 1350.00 EUR}. */
    static final ProcessVariable<String> CONTROL_SUM = ProcessVariable.text("controlSum");
    /** What can be ticked as failed: {@code [{"label": …, "value": reference}]}. */
    static final ProcessVariable<Object> PAYMENT_CANDIDATES = ProcessVariable.json("paymentCandidates");

    static final ProcessVariable<String> PAYMENT_FILE_URL = ProcessVariable.text("paymentFileUrl");
    static final ProcessVariable<String> PAYMENT_ORDER_URL = ProcessVariable.text("paymentOrderUrl");
    static final ProcessVariable<String> DESK_URL = ProcessVariable.text("deskUrl");

    /** How the reimbursement ended, for the participation that called it. */
    static final ProcessVariable<String> REIMBURSEMENT_OUTCOME = ProcessVariable.text("reimbursementOutcome");

    static final String VALUE_DATE = "valueDate";
    static final String BANK_REFERENCE = "bankReference";
    static final String FAILED_PAYMENTS = "failedPayments";
    /** A code of the bank's, for all that failed. */
    static final String FAILURE_REASON = "failureReason";
    /** The bank's words for all that failed, or a line for each: reference, code, words. */
    static final String FAILURE_DETAILS = "failureDetails";

    private PaymentVariables() {}
}
