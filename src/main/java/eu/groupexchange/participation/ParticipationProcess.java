package eu.groupexchange.participation;

import eu.groupexchange.eligibility.MeasuredFrom;
import eu.groupexchange.eligibility.Recommendation;
import eu.groupexchange.exchange.DistanceMode;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.workflow.contract.BetweenSteps;
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
import org.jspecify.annotations.Nullable;

/** The names of {@code participation.bpmn} and of the decisions that it calls; its business key is the reference. */
@ProcessContract
public final class ParticipationProcess {

    public static final ProcessKey<ParticipationReference, Start> PROCESS =
            ProcessKey.of("participation", ParticipationReference::value, ParticipationReference::new);

    public static final Message<ParticipationReference, Payload.None> ADDRESS_CONFIRMED =
            PROCESS.message("address.confirmed");
    public static final Message<ParticipationReference, Organisation> REGISTRATION_AMENDED =
            PROCESS.message("registration.amended");
    /** The decision no longer stands: the registration is assessed and reviewed anew; its place stays held meanwhile. */
    public static final Message<ParticipationReference, Organisation> REVIEW_REOPENED =
            PROCESS.message("review.reopened");
    /** Starts the process of a refused participation again, at the assessment of its registration. */
    public static final Message<ParticipationReference, Start> REFUSAL_RECONSIDERED =
            PROCESS.message("refusal.reconsidered");

    public static final Message<ParticipationReference, Payload.None> PLACE_OFFERED = PROCESS.message("place.offered");
    public static final Message<ParticipationReference, Payload.None> PARTICIPATION_CONFIRMED =
            PROCESS.message("participation.confirmed");
    public static final Message<ParticipationReference, Payload.None> PARTICIPATION_WITHDRAWN =
            PROCESS.message("participation.withdrawn");
    public static final Message<ParticipationReference, Payload.None> ATTENDANCE_CLOSED =
            PROCESS.message("attendance.closed");
    /** Entitlement is assessed anew; the process of one that was not entitled starts again there. */
    public static final Message<ParticipationReference, Resumed> ATTENDANCE_CORRECTED =
            PROCESS.message("attendance.corrected");
    /** Starts the process of a participation again at its reimbursement, which had ended without a payment. */
    public static final Message<ParticipationReference, ReopenedClaim> CLAIM_REOPENED =
            PROCESS.message("claim.reopened");

    public static final Message<ParticipationReference, Payload.None> EXCHANGE_CANCELLED =
            PROCESS.message(GroupExchangeProcess.EXCHANGE_CANCELLED.name());
    public static final Message<ParticipationReference, Dates> EXCHANGE_RESCHEDULED =
            PROCESS.message(GroupExchangeProcess.EXCHANGE_RESCHEDULED.name());

    public static final TaskKey<ParticipationReference> REVIEW_ELIGIBILITY = PROCESS.task("Task_ReviewEligibility");
    public static final TaskKey<ParticipationReference> DECIDE_ENTITLEMENT = PROCESS.task("Task_DecideEntitlement");

    public static final ProcessVariable<String> REFERENCE = ProcessVariable.text("reference");
    public static final ProcessVariable<String> EXCHANGE = GroupExchangeProcess.EXCHANGE;
    public static final ProcessVariable<String> DOSSIER_URL = ProcessVariable.text("dossierUrl");
    public static final ProcessVariable<String> ORGANISATION_NAME = ProcessVariable.text("organisationName");
    public static final ProcessVariable<String> ORGANISATION_TYPE = ProcessVariable.text("organisationType");
    public static final ProcessVariable<String> COUNTRY = ProcessVariable.text("country");
    public static final ProcessVariable<String> COUNTRY_NAME = ProcessVariable.text("countryName");
    public static final ProcessVariable<String> CITY = ProcessVariable.text("city");

    public static final ProcessVariable<Instant> ADDRESS_REMINDER_AT = ProcessVariable.instant("addressReminderAt");
    public static final ProcessVariable<Instant> ADDRESS_LAPSES_AT = ProcessVariable.instant("addressLapsesAt");

    /** Null where nobody knows where the organisation is. */
    public static final ProcessVariable<Double> DISTANCE_KM = ProcessVariable.number("distanceKm");

    public static final ProcessVariable<String> DISTANCE_TEXT = ProcessVariable.text("distanceText");

    @BetweenSteps
    public static final ProcessVariable<Object> EARLIER_REIMBURSEMENTS = ProcessVariable.json("earlierReimbursements");

    public static final ProcessVariable<Recommendation> ELIGIBILITY_RECOMMENDATION =
            ProcessVariable.choice("eligibilityRecommendation", Recommendation.class);
    public static final ProcessVariable<String> ELIGIBILITY_RECOMMENDATION_TEXT =
            ProcessVariable.text("eligibilityRecommendationText");
    public static final ProcessVariable<List<String>> ELIGIBILITY_REASONS = ProcessVariable.texts("eligibilityReasons");
    public static final ProcessVariable<Instant> REVIEW_DUE_AT = ProcessVariable.instant("reviewDueAt");
    public static final ProcessVariable<String> ELIGIBILITY_DECISION = ProcessVariable.text("eligibilityDecision");
    public static final ProcessVariable<String> ELIGIBILITY_REASON = ProcessVariable.text("eligibilityReason");

    public static final ProcessVariable<Boolean> PLACE_AVAILABLE = ProcessVariable.flag("placeAvailable");
    public static final ProcessVariable<Instant> EXCHANGE_STARTS_AT = ProcessVariable.instant("exchangeStartsAt");
    public static final ProcessVariable<Instant> CONFIRM_BY = ProcessVariable.instant("confirmBy");
    public static final ProcessVariable<Instant> CONFIRMATION_REMINDER_1_AT =
            ProcessVariable.instant("confirmationReminder1At");
    public static final ProcessVariable<Instant> CONFIRMATION_REMINDER_2_AT =
            ProcessVariable.instant("confirmationReminder2At");

    public static final ProcessVariable<String> ATTENDANCE_TEXT = ProcessVariable.text("attendanceText");
    public static final ProcessVariable<EntitlementVerdict> ENTITLEMENT =
            ProcessVariable.choice("entitlement", EntitlementVerdict.class);
    public static final ProcessVariable<Double> ENTITLEMENT_AMOUNT = ProcessVariable.number("entitlementAmount");

    @BetweenSteps
    public static final ProcessVariable<String> ENTITLEMENT_CURRENCY = ProcessVariable.text("entitlementCurrency");
    /** Why the sum is what it is, in words. */
    @BetweenSteps
    public static final ProcessVariable<String> AMOUNT_BASIS_TEXT = ProcessVariable.text("amountBasisText");

    @BetweenSteps
    public static final ProcessVariable<String> ENTITLEMENT_RULE_SAYS = ProcessVariable.text("entitlementRuleSays");

    public static final ProcessVariable<String> ENTITLEMENT_DECISION = ProcessVariable.text("entitlementDecision");
    public static final ProcessVariable<String> ENTITLEMENT_REASON = ProcessVariable.text("entitlementReason");

    /** How the reimbursement that it called has ended. */
    public static final ProcessVariable<ReimbursementOutcome> REIMBURSEMENT_OUTCOME =
            ProcessVariable.choice("reimbursementOutcome", ReimbursementOutcome.class);

    private ParticipationProcess() {}

    /** What {@code eligibility.dmn} is asked, besides what the process knows anyway, and what it answers. */
    public static final class Eligibility {

        public static final DecisionKey DECISION = new DecisionKey("eligibility");

        public static final ProcessVariable<MeasuredFrom> LOCATION_SOURCE =
                ProcessVariable.choice("locationSource", MeasuredFrom.class);
        public static final ProcessVariable<Boolean> REGISTERED_IN_TIME = ProcessVariable.flag("registeredInTime");
        public static final ProcessVariable<Boolean> REIMBURSED_BEFORE = ProcessVariable.flag("reimbursedBefore");
        public static final ProcessVariable<List<String>> COUNTRIES_ALLOWED = ProcessVariable.texts("countriesAllowed");
        public static final ProcessVariable<List<String>> COUNTRIES_EXCLUDED =
                ProcessVariable.texts("countriesExcluded");
        public static final ProcessVariable<List<String>> ORGANISATION_TYPES =
                ProcessVariable.texts("organisationTypes");
        public static final ProcessVariable<DistanceMode> DISTANCE_MODE =
                ProcessVariable.choice("distanceMode", DistanceMode.class);
        public static final ProcessVariable<Double> MINIMUM_KM = ProcessVariable.number("minimumKm");
        public static final ProcessVariable<Double> REVIEW_BAND_KM = ProcessVariable.number("reviewBandKm");

        public static final DecisionOutput<Recommendation> RECOMMENDATION =
                DecisionOutput.choice("recommendation", Recommendation.class);
        public static final DecisionOutput<List<String>> REASONS = DecisionOutput.texts("reasons");

        private Eligibility() {}
    }

    /** What {@code entitlement.dmn} is asked, besides what the process knows anyway, and what it answers. */
    public static final class Entitlement {

        public static final DecisionKey DECISION = new DecisionKey("entitlement");

        public static final ProcessVariable<Integer> HALF_DAYS = ProcessVariable.count("halfDays");
        public static final ProcessVariable<Integer> DAYS_ATTENDED = ProcessVariable.count("daysAttended");
        public static final ProcessVariable<Integer> REQUIRED_DAYS = ProcessVariable.count("requiredDays");
        public static final ProcessVariable<Double> LUMP_SUM = ProcessVariable.number("lumpSum");
        public static final ProcessVariable<DistanceMode> DISTANCE_MODE = Eligibility.DISTANCE_MODE;
        public static final ProcessVariable<Double> MINIMUM_KM = Eligibility.MINIMUM_KM;

        public static final DecisionOutput<EntitlementVerdict> ENTITLEMENT =
                DecisionOutput.choice(ParticipationProcess.ENTITLEMENT.name(), EntitlementVerdict.class);
        public static final DecisionOutput<Double> ENTITLEMENT_AMOUNT =
                DecisionOutput.number(ParticipationProcess.ENTITLEMENT_AMOUNT.name());
        public static final DecisionOutput<String> ENTITLEMENT_REASON =
                DecisionOutput.text(ParticipationProcess.ENTITLEMENT_REASON.name());
        public static final DecisionOutput<String> AMOUNT_BASIS = DecisionOutput.text("amountBasis");

        private Entitlement() {}
    }

    /** What decides on eligibility, as it was registered or mended. */
    public record Organisation(String name, String type, String country, String countryName, String city)
            implements Payload {

        public static Organisation of(Participation participation) {
            return new Organisation(
                    participation.organisationName(),
                    participation.organisationType().value(),
                    participation.country(),
                    participation.registration().countryName(),
                    participation.city());
        }

        @Override
        public VariableValues values() {
            return VariableValues.of(ORGANISATION_NAME, name)
                    .and(ORGANISATION_TYPE, type)
                    .and(COUNTRY, country)
                    .and(COUNTRY_NAME, countryName)
                    .and(CITY, city);
        }
    }

    /** With what it starts: facts about the organisation and dates, nothing personal. */
    public record Start(
            ParticipationReference reference,
            Slug exchange,
            Organisation organisation,
            Instant addressReminderAt,
            Instant addressLapsesAt)
            implements Payload {

        public static Start of(Participation participation, Exchange exchange) {
            return new Start(
                    participation.reference(),
                    exchange.slug(),
                    Organisation.of(participation),
                    exchange.daysAfter(
                            participation.submittedAt(), exchange.rules().addressReminderDays()),
                    AddressDeadline.of(participation, exchange));
        }

        @Override
        public VariableValues values() {
            return VariableValues.of(REFERENCE, reference.value())
                    .and(EXCHANGE, exchange.value())
                    .and(DOSSIER_URL, "/desk/participations/" + reference)
                    .and(organisation)
                    .and(ADDRESS_REMINDER_AT, addressReminderAt)
                    .and(ADDRESS_LAPSES_AT, addressLapsesAt);
        }
    }

    /** With what it starts again after it has ended: all that it began with, and the distance. */
    public record Resumed(Start start, @Nullable Double distanceKm, String distanceText) implements Payload {

        @Override
        public VariableValues values() {
            return VariableValues.none().and(start).and(DISTANCE_KM, distanceKm).and(DISTANCE_TEXT, distanceText);
        }
    }

    /** With what it starts again at its reimbursement. */
    public record ReopenedClaim(Resumed resumed, EntitlementVerdict entitlement, double amount) implements Payload {

        @Override
        public VariableValues values() {
            return VariableValues.none()
                    .and(resumed)
                    .and(ENTITLEMENT, entitlement)
                    .and(ENTITLEMENT_AMOUNT, amount);
        }
    }

    /**
     * Those that hang on the dates of its exchange.
     *
     * @param confirmBy null where nobody is asked to confirm a place
     */
    public record Dates(Instant exchangeStartsAt, @Nullable Instant confirmBy) implements Payload {

        public static Dates of(Participation participation, Exchange exchange) {
            boolean invited = participation.status() == ParticipationStatus.INVITED;
            return new Dates(exchange.startsAt(), invited ? participation.confirmBy() : null);
        }

        @Override
        public VariableValues values() {
            VariableValues dates = VariableValues.of(EXCHANGE_STARTS_AT, exchangeStartsAt);
            return confirmBy == null ? dates : dates.and(CONFIRM_BY, confirmBy);
        }
    }
}
