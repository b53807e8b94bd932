package eu.groupexchange.attendance;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.CompletedTask;
import eu.groupexchange.workflow.FormLabel;
import eu.groupexchange.workflow.Steps;
import eu.groupexchange.workflow.contract.ProcessVariable;
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

    @Bean
    JavaDelegate issueAttendanceSheets(IssueAttendanceSheets sheets) {
        return execution -> sheets.issue(GroupExchangeProcess.PROCESS.of(execution));
    }

    @Bean
    JavaDelegate renewAttendanceSheets(IssueAttendanceSheets sheets) {
        return execution -> sheets.renew(GroupExchangeProcess.PROCESS.of(execution));
    }

    /** Gives one round of the days its day. */
    @Bean
    ExecutionListener openAttendanceDay(ExchangeCatalogue exchanges) {
        return execution -> {
            Exchange exchange = exchanges.get(GroupExchangeProcess.PROCESS.of(execution));
            GroupExchangeProcess.Day.of(exchange, GroupExchangeProcess.LOOP_COUNTER.require(execution))
                    .values()
                    .setLocal(execution);
        };
    }

    /** Offers the confirmed participants to tick; who was checked in is ticked already. */
    @Bean
    TaskListener offerAttendance(RecordAttendance attendance) {
        return task -> {
            List<Map<String, String>> candidates = attendance.candidates(GroupExchangeProcess.PROCESS.of(task)).stream()
                    .map(participation -> Map.of(
                            "label",
                            FormLabel.literal(participation.reference() + " " + participation.organisationName() + " ("
                                    + participation.country() + ")"),
                            "value",
                            participation.reference().value()))
                    .toList();
            GroupExchangeProcess.ATTENDANCE_CANDIDATES.setLocal(task, candidates);
            RecordAttendance.Expected expected = attendance.expected(
                    GroupExchangeProcess.PROCESS.of(task),
                    LocalDate.parse(GroupExchangeProcess.ATTENDANCE_DAY.require(task)));
            offer(task, GroupExchangeProcess.ATTENDANCE_MORNING, expected.morning());
            offer(task, GroupExchangeProcess.ATTENDANCE_AFTERNOON, expected.afternoon());
        };
    }

    private static void offer(DelegateTask task, ProcessVariable<List<String>> variable, List<String> expected) {
        if (expected.isEmpty()) {
            variable.askLocal(task);
        } else {
            variable.setLocal(task, expected);
        }
    }

    @Bean
    TaskListener recordAttendanceDecision(RecordAttendance attendance) {
        return task -> {
            CompletedTask completed = new CompletedTask(task);
            if (isMissing(task, GroupExchangeProcess.ATTENDANCE_MORNING)
                    || isMissing(task, GroupExchangeProcess.ATTENDANCE_AFTERNOON)) {
                throw RefusedException.input(Texts.of("attendance.attendance-steps.say-present-morning"));
            }
            attendance.record(
                    GroupExchangeProcess.PROCESS.of(task),
                    LocalDate.parse(GroupExchangeProcess.ATTENDANCE_DAY.require(task)),
                    completed.texts(GroupExchangeProcess.ATTENDANCE_MORNING),
                    completed.texts(GroupExchangeProcess.ATTENDANCE_AFTERNOON),
                    completed.userId());
        };
    }

    @Bean
    JavaDelegate closeAttendance(CloseAttendance attendance) {
        return execution -> attendance.close(GroupExchangeProcess.PROCESS.of(execution));
    }

    private static boolean isMissing(DelegateTask task, ProcessVariable<List<String>> variable) {
        return variable.get(task) == null;
    }
}
