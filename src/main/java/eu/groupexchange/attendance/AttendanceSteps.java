package eu.groupexchange.attendance;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeFacts;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.CompletedTask;
import eu.groupexchange.workflow.FormLabel;
import eu.groupexchange.workflow.ProcessVariable;
import eu.groupexchange.workflow.Steps;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;

/** The steps about attendance by the names that the models give them: each is one use case. */
@Steps
class AttendanceSteps {

    private static final ProcessVariable<String> DAY = ProcessVariable.text("attendanceDay");
    private static final ProcessVariable<Integer> COUNTER = ProcessVariable.count("loopCounter");
    private static final ProcessVariable<Object> CANDIDATES = ProcessVariable.json("attendanceCandidates");
    private static final String MORNING = "attendanceMorning";
    private static final String AFTERNOON = "attendanceAfternoon";

    @Bean
    JavaDelegate issueAttendanceSheets(IssueAttendanceSheets sheets) {
        return execution -> sheets.issue(new Slug(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate renewAttendanceSheets(IssueAttendanceSheets sheets) {
        return execution -> sheets.renew(new Slug(execution.getProcessBusinessKey()));
    }

    /** Gives one round of the days its day. */
    @Bean
    ExecutionListener openAttendanceDay(ExchangeCatalogue exchanges) {
        return execution -> {
            Exchange exchange = exchanges.get(new Slug(execution.getProcessBusinessKey()));
            ExchangeFacts.ofDay(exchange, COUNTER.require(execution)).forEach(execution::setVariableLocal);
        };
    }

    /** Offers the confirmed participants to tick; who was checked in is ticked already. */
    @Bean
    TaskListener offerAttendance(RecordAttendance attendance) {
        return task -> {
            List<Map<String, String>> candidates =
                    attendance.candidates(new Slug(task.getExecution().getProcessBusinessKey())).stream()
                            .map(participation -> Map.of(
                                    "label",
                                    FormLabel.literal(participation.reference() + " " + participation.organisationName()
                                            + " (" + participation.country() + ")"),
                                    "value",
                                    participation.reference().value()))
                            .toList();
            CANDIDATES.setLocal(task, candidates);
            RecordAttendance.Expected expected = attendance.expected(
                    new Slug(task.getExecution().getProcessBusinessKey()), LocalDate.parse(DAY.require(task)));
            offer(task, MORNING, expected.morning());
            offer(task, AFTERNOON, expected.afternoon());
        };
    }

    private static void offer(DelegateTask task, String variable, List<String> expected) {
        if (expected.isEmpty()) {
            ProcessVariable.texts(variable).askLocal(task);
        } else {
            ProcessVariable.texts(variable).setLocal(task, expected);
        }
    }

    @Bean
    TaskListener recordAttendanceDecision(RecordAttendance attendance) {
        return task -> {
            CompletedTask completed = new CompletedTask(task);
            if (isMissing(task, MORNING) || isMissing(task, AFTERNOON)) {
                throw RefusedException.input(Texts.of("attendance.attendance-steps.say-present-morning"));
            }
            attendance.record(
                    new Slug(completed.businessKey()),
                    LocalDate.parse(DAY.require(task)),
                    completed.texts(MORNING),
                    completed.texts(AFTERNOON),
                    completed.userId());
        };
    }

    @Bean
    JavaDelegate closeAttendance(CloseAttendance attendance) {
        return execution -> attendance.close(new Slug(execution.getProcessBusinessKey()));
    }

    private static boolean isMissing(DelegateTask task, String variable) {
        return task.getVariable(variable) == null;
    }
}
