package eu.groupexchange.participation.casework;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.place.IssueInvitation;
import eu.groupexchange.workflow.ProcessVariable;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of {@code participation.bpmn} that its steps read and write. */
public final class ParticipationVariables {

    static final ProcessVariable<String> ELIGIBILITY_REASON = ProcessVariable.text("eligibilityReason");
    public static final ProcessVariable<String> RECOMMENDATION = ProcessVariable.text("eligibilityRecommendation");
    public static final ProcessVariable<String> RECOMMENDATION_TEXT =
            ProcessVariable.text("eligibilityRecommendationText");
    public static final ProcessVariable<List<String>> REASONS = ProcessVariable.texts("eligibilityReasons");
    public static final ProcessVariable<Object> EARLIER_REIMBURSEMENTS = ProcessVariable.json("earlierReimbursements");
    public static final ProcessVariable<Date> REVIEW_DUE_AT = ProcessVariable.date("reviewDueAt");
    public static final ProcessVariable<Double> DISTANCE_KM = ProcessVariable.number("distanceKm");
    public static final ProcessVariable<String> DISTANCE_TEXT = ProcessVariable.text("distanceText");
    public static final ProcessVariable<Boolean> PLACE_AVAILABLE = ProcessVariable.flag("placeAvailable");
    public static final ProcessVariable<Date> EXCHANGE_STARTS_AT = ProcessVariable.date("exchangeStartsAt");
    static final ProcessVariable<Date> CONFIRM_BY = ProcessVariable.date("confirmBy");
    static final ProcessVariable<Date> FIRST_REMINDER = ProcessVariable.date("confirmationReminder1At");
    static final ProcessVariable<Date> SECOND_REMINDER = ProcessVariable.date("confirmationReminder2At");

    private ParticipationVariables() {}

    /** Whose process it is. */
    public static ParticipationReference reference(DelegateExecution execution) {
        return new ParticipationReference(execution.getProcessBusinessKey());
    }

    public static void confirmation(VariableScope scope, IssueInvitation.Deadlines deadlines) {
        CONFIRM_BY.set(scope, Date.from(deadlines.confirmBy()));
        FIRST_REMINDER.set(scope, Date.from(deadlines.firstReminder()));
        SECOND_REMINDER.set(scope, Date.from(deadlines.secondReminder()));
    }
}
