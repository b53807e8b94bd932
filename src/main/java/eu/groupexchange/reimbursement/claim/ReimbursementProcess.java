package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.participation.EntitlementVerdict;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ReimbursementOutcome;
import eu.groupexchange.workflow.contract.DecisionKey;
import eu.groupexchange.workflow.contract.DecisionOutput;
import eu.groupexchange.workflow.contract.Message;
import eu.groupexchange.workflow.contract.Payload;
import eu.groupexchange.workflow.contract.ProcessContract;
import eu.groupexchange.workflow.contract.ProcessKey;
import eu.groupexchange.workflow.contract.ProcessVariable;
import eu.groupexchange.workflow.contract.TaskKey;
import eu.groupexchange.workflow.contract.VariableValues;
import java.time.Instant;
import java.util.List;

/**
 * The names of {@code reimbursement.bpmn} and of the decision that it calls. Its business key is the participation's reference;
 * the process of the participation calls it and passes on what it knows, so the constants are the same.
 */
@ProcessContract
public final class ReimbursementProcess {

    public static final ProcessKey<ParticipationReference, Payload.None> PROCESS =
            ProcessKey.of("reimbursement", ParticipationReference::value, ParticipationReference::new);

    public static final Message<ParticipationReference, Payload.None> CLAIM_SUBMITTED =
            PROCESS.message("claim.submitted");
    public static final Message<ParticipationReference, Payload.None> CLAIM_FORGONE = PROCESS.message("claim.forgone");
    public static final Message<ParticipationReference, Settlement> PAYMENT_SETTLED =
            PROCESS.message("payment.settled");
    public static final Message<ParticipationReference, Payload.None> BANK_DETAILS_CORRECTED =
            PROCESS.message("bank-details.corrected");

    public static final TaskKey<ParticipationReference> REVIEW_CLAIM = PROCESS.task("Task_ReviewClaim");
    public static final TaskKey<ParticipationReference> AUTHORISE_PAYMENT = PROCESS.task("Task_AuthorisePayment");

    public static final ProcessVariable<String> REFERENCE = ParticipationProcess.REFERENCE;
    public static final ProcessVariable<String> EXCHANGE = ParticipationProcess.EXCHANGE;
    public static final ProcessVariable<String> DOSSIER_URL = ParticipationProcess.DOSSIER_URL;
    public static final ProcessVariable<String> ORGANISATION_NAME = ParticipationProcess.ORGANISATION_NAME;
    public static final ProcessVariable<String> COUNTRY = ParticipationProcess.COUNTRY;
    public static final ProcessVariable<String> COUNTRY_NAME = ParticipationProcess.COUNTRY_NAME;
    public static final ProcessVariable<String> CITY = ParticipationProcess.CITY;
    public static final ProcessVariable<Double> DISTANCE_KM = ParticipationProcess.DISTANCE_KM;
    public static final ProcessVariable<EntitlementVerdict> ENTITLEMENT = ParticipationProcess.ENTITLEMENT;
    public static final ProcessVariable<Double> ENTITLEMENT_AMOUNT = ParticipationProcess.ENTITLEMENT_AMOUNT;

    /** How it ended, for the participation that called it. */
    public static final ProcessVariable<ReimbursementOutcome> REIMBURSEMENT_OUTCOME =
            ParticipationProcess.REIMBURSEMENT_OUTCOME;

    /** Whether the claim lies with the coordinator already. */
    public static final ProcessVariable<Boolean> CLAIM_HELD = ProcessVariable.flag("claimHeld");

    public static final ProcessVariable<Instant> CLAIM_REMINDER_1_AT = ProcessVariable.instant("claimReminder1At");
    public static final ProcessVariable<Instant> CLAIM_REMINDER_2_AT = ProcessVariable.instant("claimReminder2At");
    public static final ProcessVariable<Instant> CLAIM_DEADLINE = ProcessVariable.instant("claimDeadline");

    public static final ProcessVariable<List<String>> CLAIM_MISSING = ProcessVariable.texts("claimMissing");
    public static final ProcessVariable<String> CLAIM_MISSING_TEXT = ProcessVariable.text("claimMissingText");
    public static final ProcessVariable<String> CLAIM_AMOUNT_TEXT = ProcessVariable.text("claimAmountText");
    public static final ProcessVariable<String> AMOUNT_BASIS_TEXT = ParticipationProcess.AMOUNT_BASIS_TEXT;
    public static final ProcessVariable<String> EVIDENCE_TEXT = ProcessVariable.text("evidenceText");
    /** What can be ticked as sent back: {@code [{"label": …, "value": kind}]}. */
    public static final ProcessVariable<Object> EVIDENCE_ITEMS = ProcessVariable.json("evidenceItems");

    public static final ProcessVariable<String> CLAIM_DECISION = ProcessVariable.text("claimDecision");
    public static final ProcessVariable<String> CLAIM_REASON = ProcessVariable.text("claimReason");
    public static final ProcessVariable<List<String>> RETURNED_ITEMS = ProcessVariable.texts("returnedItems");
    /** The account of who approved; who authorises reads it. */
    public static final ProcessVariable<String> APPROVED_BY = ProcessVariable.text("approvedBy");

    public static final ProcessVariable<String> REVIEW_REASON_TEXT = ProcessVariable.text("reviewReasonText");

    public static final ProcessVariable<String> PAYMENT_DECISION = ProcessVariable.text("paymentDecision");
    public static final ProcessVariable<String> PAYMENT_REASON = ProcessVariable.text("paymentReason");
    public static final ProcessVariable<Boolean> PAYMENT_EXECUTED = ProcessVariable.flag("paymentExecuted");

    private ReimbursementProcess() {}

    /** What {@code claim-check.dmn} is asked, and what it answers. */
    public static final class Check {

        public static final DecisionKey DECISION = new DecisionKey("claim-check");

        public static final ProcessVariable<List<String>> REQUIRED_EVIDENCE = ProcessVariable.texts("requiredEvidence");
        public static final ProcessVariable<List<String>> SUBMITTED_EVIDENCE =
                ProcessVariable.texts("submittedEvidence");
        public static final ProcessVariable<Boolean> ACCOUNT_HOLDER_GIVEN = ProcessVariable.flag("accountHolderGiven");
        public static final ProcessVariable<Boolean> IBAN_VALID = ProcessVariable.flag("ibanValid");
        public static final ProcessVariable<Boolean> DECLARATION_MADE = ProcessVariable.flag("declarationMade");
        public static final ProcessVariable<Boolean> SIGNED = ProcessVariable.flag("signed");

        /** One of these for each thing that is missing. */
        public static final DecisionOutput<String> MISSING = DecisionOutput.text("missing");

        private Check() {}
    }

    /**
     * How its payment ended.
     *
     * @param executed whether the bank carried it out
     */
    public record Settlement(boolean executed) implements Payload {

        @Override
        public VariableValues values() {
            return VariableValues.of(PAYMENT_EXECUTED, executed);
        }
    }
}
