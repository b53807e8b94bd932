package eu.groupexchange.workflow;

import java.util.List;

/** The names in the models that Java relies on; a test holds them equal to the models, both ways. */
public final class ProcessNames {

    public static final String GROUP_EXCHANGE = "group-exchange";
    public static final String PARTICIPATION = "participation";
    public static final String REIMBURSEMENT = "reimbursement";
    public static final String PAYMENT_RUN = "payment-run";
    public static final String UNDELIVERABLE_MAIL = "undeliverable-mail";

    public static final String ELIGIBILITY = "eligibility";
    public static final String ENTITLEMENT = "entitlement";
    public static final String CLAIM_CHECK = "claim-check";

    public static final String ADDRESS_CONFIRMED = "address.confirmed";
    public static final String REGISTRATION_AMENDED = "registration.amended";
    public static final String PARTICIPATION_CONFIRMED = "participation.confirmed";
    public static final String PARTICIPATION_WITHDRAWN = "participation.withdrawn";
    public static final String ATTENDANCE_CLOSED = "attendance.closed";
    public static final String CLAIM_SUBMITTED = "claim.submitted";
    public static final String CLAIM_FORGONE = "claim.forgone";
    public static final String PAYMENT_SETTLED = "payment.settled";
    public static final String BANK_DETAILS_CORRECTED = "bank-details.corrected";
    public static final String REVIEW_REOPENED = "review.reopened";
    public static final String REFUSAL_RECONSIDERED = "refusal.reconsidered";
    public static final String PLACE_OFFERED = "place.offered";
    public static final String ATTENDANCE_CORRECTED = "attendance.corrected";
    public static final String CLAIM_REOPENED = "claim.reopened";
    public static final String EXCHANGE_CANCELLED = "exchange.cancelled";
    public static final String EXCHANGE_RESCHEDULED = "exchange.rescheduled";
    public static final String REGISTRATION_REOPENED = "registration.reopened";
    public static final String CASE_ENDED_AFTER_CLOSING = "late-case.ended";
    public static final String PAYMENT_RUN_CANCELLED = "payment-run.cancelled";
    public static final String PAYMENT_RUN_REORDERED = "payment-run.reordered";

    public static final String TASK_REVIEW_ELIGIBILITY = "Task_ReviewEligibility";
    public static final String TASK_APPROVE_PARTICIPANT_LIST = "Task_ApproveParticipantList";
    public static final String TASK_RECORD_ATTENDANCE = "Task_RecordAttendance";
    public static final String TASK_DECIDE_ENTITLEMENT = "Task_DecideEntitlement";
    public static final String TASK_REVIEW_CLAIM = "Task_ReviewClaim";
    public static final String TASK_AUTHORISE_PAYMENT = "Task_AuthorisePayment";
    public static final String TASK_EXECUTE_PAYMENT_RUN = "Task_ExecutePaymentRun";
    public static final String TASK_CLOSE_EXCHANGE = "Task_CloseExchange";
    public static final String TASK_RESOLVE_UNDELIVERABLE_MAIL = "Task_ResolveUndeliverableMail";

    public static final List<String> PROCESSES =
            List.of(GROUP_EXCHANGE, PARTICIPATION, REIMBURSEMENT, PAYMENT_RUN, UNDELIVERABLE_MAIL);
    public static final List<String> DECISIONS = List.of(ELIGIBILITY, ENTITLEMENT, CLAIM_CHECK);
    public static final List<String> MESSAGES = List.of(
            ADDRESS_CONFIRMED,
            REGISTRATION_AMENDED,
            PARTICIPATION_CONFIRMED,
            PARTICIPATION_WITHDRAWN,
            ATTENDANCE_CLOSED,
            CLAIM_SUBMITTED,
            CLAIM_FORGONE,
            PAYMENT_SETTLED,
            BANK_DETAILS_CORRECTED,
            REVIEW_REOPENED,
            REFUSAL_RECONSIDERED,
            PLACE_OFFERED,
            ATTENDANCE_CORRECTED,
            CLAIM_REOPENED,
            EXCHANGE_CANCELLED,
            EXCHANGE_RESCHEDULED,
            REGISTRATION_REOPENED,
            CASE_ENDED_AFTER_CLOSING,
            PAYMENT_RUN_CANCELLED,
            PAYMENT_RUN_REORDERED);
    public static final List<String> USER_TASKS = List.of(
            TASK_REVIEW_ELIGIBILITY,
            TASK_APPROVE_PARTICIPANT_LIST,
            TASK_RECORD_ATTENDANCE,
            TASK_DECIDE_ENTITLEMENT,
            TASK_REVIEW_CLAIM,
            TASK_AUTHORISE_PAYMENT,
            TASK_EXECUTE_PAYMENT_RUN,
            TASK_CLOSE_EXCHANGE,
            TASK_RESOLVE_UNDELIVERABLE_MAIL);

    private ProcessNames() {}
}
