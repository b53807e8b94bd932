package eu.groupexchange.exchange;

import eu.groupexchange.wording.WrittenDates;
import eu.groupexchange.workflow.contract.BetweenSteps;
import eu.groupexchange.workflow.contract.Message;
import eu.groupexchange.workflow.contract.Payload;
import eu.groupexchange.workflow.contract.ProcessContract;
import eu.groupexchange.workflow.contract.ProcessKey;
import eu.groupexchange.workflow.contract.ProcessVariable;
import eu.groupexchange.workflow.contract.TaskKey;
import eu.groupexchange.workflow.contract.VariableValues;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of {@code group-exchange.bpmn}; its business key is the slug. */
@ProcessContract
public final class GroupExchangeProcess {

    public static final ProcessKey<Slug, Start> PROCESS = ProcessKey.of("group-exchange", Slug::value, Slug::new);

    public static final Message<Slug, Payload.None> EXCHANGE_CANCELLED = PROCESS.message("exchange.cancelled");
    public static final Message<Slug, Dates> EXCHANGE_RESCHEDULED = PROCESS.message("exchange.rescheduled");
    /** The door is open again, before anybody approved the list of participants. */
    public static final Message<Slug, Dates> REGISTRATION_REOPENED = PROCESS.message("registration.reopened");
    /** A case ended, or was taken up again, after its exchange had been closed: the report is looked at anew. */
    public static final Message<Slug, Payload.None> LATE_CASE_ENDED = PROCESS.message("late-case.ended");

    public static final TaskKey<Slug> APPROVE_PARTICIPANT_LIST = PROCESS.task("Task_ApproveParticipantList");
    public static final TaskKey<Slug> RECORD_ATTENDANCE = PROCESS.task("Task_RecordAttendance");
    public static final TaskKey<Slug> FILE_SIGNED_SHEET = PROCESS.task("Task_FileSignedSheet");
    public static final TaskKey<Slug> CLOSE_EXCHANGE = PROCESS.task("Task_CloseExchange");

    /** The slug. */
    @BetweenSteps
    public static final ProcessVariable<String> EXCHANGE = ProcessVariable.text("exchange");

    public static final ProcessVariable<String> EXCHANGE_TITLE = ProcessVariable.text("exchangeTitle");
    public static final ProcessVariable<Integer> DAY_COUNT = ProcessVariable.count("dayCount");
    public static final ProcessVariable<String> DESK_URL = ProcessVariable.text("deskUrl");
    public static final ProcessVariable<Instant> REGISTRATION_CLOSES_AT =
            ProcessVariable.instant("registrationClosesAt");
    public static final ProcessVariable<Instant> CLAIM_WINDOW_CLOSES_AT =
            ProcessVariable.instant("claimWindowClosesAt");

    /** Rows for the form of earlier models: who takes part, with which standing; so the next two. Today's asks the desk. */
    @BetweenSteps
    public static final ProcessVariable<Object> PARTICIPANTS = ProcessVariable.json("participants");

    @BetweenSteps
    public static final ProcessVariable<Integer> CONFIRMED_COUNT = ProcessVariable.count("confirmedCount");

    @BetweenSteps
    public static final ProcessVariable<Integer> UNDECIDED_COUNT = ProcessVariable.count("undecidedCount");

    public static final ProcessVariable<Boolean> PARTICIPANT_LIST_APPROVED =
            ProcessVariable.flag("participantListApproved");

    /** Which of the days a round is about, counted from 0; the engine's own name. */
    @BetweenSteps
    public static final ProcessVariable<Integer> LOOP_COUNTER = ProcessVariable.count("loopCounter");

    /** ISO, such as {@code 2022-05-04}; of one round. */
    @BetweenSteps
    public static final ProcessVariable<String> ATTENDANCE_DAY = ProcessVariable.text("attendanceDay");

    public static final ProcessVariable<String> ATTENDANCE_DAY_TEXT = ProcessVariable.text("attendanceDayText");
    public static final ProcessVariable<Instant> DAY_STARTS_AT = ProcessVariable.instant("dayStartsAt");
    /** Who can be ticked: {@code [{"label": …, "value": reference}]}. */
    public static final ProcessVariable<Object> ATTENDANCE_CANDIDATES = ProcessVariable.json("attendanceCandidates");

    /** References; so the afternoon. */
    public static final ProcessVariable<List<String>> ATTENDANCE_MORNING = ProcessVariable.texts("attendanceMorning");

    public static final ProcessVariable<List<String>> ATTENDANCE_AFTERNOON =
            ProcessVariable.texts("attendanceAfternoon");

    /** The day that lacks its signed sheet, ISO; null where none does. */
    public static final ProcessVariable<String> MISSING_SHEET_DAY = ProcessVariable.text("missingSheetDay");

    public static final ProcessVariable<String> MISSING_SHEET_DAY_TEXT = ProcessVariable.text("missingSheetDayText");
    public static final ProcessVariable<String> MISSING_SHEET_URL = ProcessVariable.text("missingSheetUrl");
    public static final ProcessVariable<String> MISSING_SHEET_REASON = ProcessVariable.text("missingSheetReason");

    public static final ProcessVariable<String> FIGURES_TEXT = ProcessVariable.text("figuresText");
    public static final ProcessVariable<Object> OPEN_CASES = ProcessVariable.json("openCases");
    public static final ProcessVariable<String> OUTCOMES = ProcessVariable.text("outcomes");
    public static final ProcessVariable<String> JOINT_PROJECTS = ProcessVariable.text("jointProjects");
    public static final ProcessVariable<String> CLOSING_REASON = ProcessVariable.text("closingReason");

    private GroupExchangeProcess() {}

    private static String desk(Slug slug) {
        return "/desk/exchanges/" + slug;
    }

    /** With what it starts. */
    public record Start(Slug slug, String title, int days, Dates dates) implements Payload {

        public static Start of(Exchange exchange) {
            return new Start(exchange.slug(), exchange.title(), exchange.days().size(), Dates.of(exchange));
        }

        @Override
        public VariableValues values() {
            return VariableValues.of(EXCHANGE, slug.value())
                    .and(EXCHANGE_TITLE, title)
                    .and(DAY_COUNT, days)
                    .and(DESK_URL, desk(slug))
                    .and(dates);
        }
    }

    /** Those that it waits for. */
    public record Dates(Instant registrationClosesAt, Instant claimWindowClosesAt) implements Payload {

        public static Dates of(Exchange exchange) {
            return new Dates(exchange.registrationClosesAt(), exchange.claimWindowClosesAt());
        }

        @Override
        public VariableValues values() {
            return VariableValues.of(REGISTRATION_CLOSES_AT, registrationClosesAt)
                    .and(CLAIM_WINDOW_CLOSES_AT, claimWindowClosesAt);
        }
    }

    /** What it knows of the call, where something of that was changed. */
    public record Called(String title, Dates dates) implements Payload {

        public static Called of(Exchange exchange) {
            return new Called(exchange.title(), Dates.of(exchange));
        }

        @Override
        public VariableValues values() {
            return VariableValues.of(EXCHANGE_TITLE, title).and(dates);
        }
    }

    /** What the round of one of its days knows. */
    public record Day(LocalDate day, Instant startsAt) implements Payload {

        /** @param number counted from 0 */
        public static Day of(Exchange exchange, int number) {
            LocalDate day = exchange.days().get(number);
            return new Day(day, exchange.startOf(day));
        }

        @Override
        public VariableValues values() {
            return VariableValues.of(ATTENDANCE_DAY, day.toString())
                    .and(ATTENDANCE_DAY_TEXT, WrittenDates.heading(day))
                    .and(DAY_STARTS_AT, startsAt);
        }
    }

    /** Which day lacks its signed sheet, if one does; nothing is known yet of why. */
    public record MissingSheet(Slug slug, @Nullable LocalDate day) implements Payload {

        @Override
        public VariableValues values() {
            return VariableValues.of(MISSING_SHEET_DAY, day == null ? null : day.toString())
                    .and(MISSING_SHEET_DAY_TEXT, day == null ? null : WrittenDates.heading(day))
                    .and(MISSING_SHEET_URL, day == null ? null : desk(slug) + "/attendance/" + day)
                    .and(MISSING_SHEET_REASON, null);
        }
    }

    /** Who is thought to have been present on a day, as references; a half-day of which nothing is known is left as it is. */
    public record Presence(List<String> morning, List<String> afternoon) implements Payload {

        @Override
        public VariableValues values() {
            VariableValues known = VariableValues.none();
            if (!morning.isEmpty()) {
                known.and(ATTENDANCE_MORNING, morning);
            }
            if (!afternoon.isEmpty()) {
                known.and(ATTENDANCE_AFTERNOON, afternoon);
            }
            return known;
        }
    }
}
