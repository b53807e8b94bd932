package eu.groupexchange.attendance.day;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.workflow.tasks.OpenTask;
import eu.groupexchange.workflow.tasks.OpenTasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far a day is recorded: by the task of the process, and by what the log has. */
@Component
@Transactional(readOnly = true)
public class DayStandings {

    private final OpenTasks tasks;
    private final DecisionLog log;
    private final Clock clock;

    DayStandings(OpenTasks tasks, DecisionLog log, Clock clock) {
        this.tasks = tasks;
        this.log = log;
        this.clock = clock;
    }

    /** @param userId who asks: a task that this account has claimed is open to it */
    public DayStanding of(Exchange exchange, LocalDate day, String userId) {
        if (exchange.status() == ExchangeStatus.CANCELLED) {
            return DayStanding.of(DayStanding.Is.CANCELLED);
        }
        if (!exchange.days().contains(day)) {
            return DayStanding.of(DayStanding.Is.NO_DAY_OF_IT);
        }
        Optional<OpenTask> open = tasks.find(
                GroupExchangeProcess.RECORD_ATTENDANCE,
                exchange.slug(),
                GroupExchangeProcess.ATTENDANCE_DAY,
                day.toString());
        if (open.isPresent()) {
            return ofTask(open.get(), userId);
        }
        List<LoggedDecision> recorded = recorded(exchange);
        return recorded.stream()
                .filter(one -> isAbout(one, day))
                .findFirst()
                .map(DayStandings::ofRecord)
                .orElseGet(() -> waiting(exchange, day, recorded));
    }

    private static DayStanding ofTask(OpenTask task, String userId) {
        return new DayStanding(
                task.isHeldByAnother(userId) ? DayStanding.Is.HELD : DayStanding.Is.OPEN,
                task.id(),
                task.assignee(),
                null,
                null);
    }

    private static DayStanding ofRecord(LoggedDecision logged) {
        return new DayStanding(
                DayStanding.Is.RECORDED, null, logged.entry().actor().account(), logged.at(), null);
    }

    private DayStanding waiting(Exchange exchange, LocalDate day, List<LoggedDecision> recorded) {
        if (clock.instant().isBefore(exchange.startOf(day))) {
            return DayStanding.of(DayStanding.Is.NOT_BEGUN);
        }
        return exchange.days().stream()
                .filter(earlier -> earlier.isBefore(day) && recorded.stream().noneMatch(one -> isAbout(one, earlier)))
                .filter(earlier -> tasks.find(GroupExchangeProcess.RECORD_ATTENDANCE, exchange.slug())
                        .isPresent())
                .findFirst()
                .map(earlier -> new DayStanding(DayStanding.Is.ANOTHER_FIRST, null, null, null, earlier))
                .orElseGet(() -> DayStanding.of(DayStanding.Is.LIST_NOT_APPROVED));
    }

    /** Of whatever day, the latest first. */
    private List<LoggedDecision> recorded(Exchange exchange) {
        return log.of(exchange.slug().value()).stream()
                .filter(one -> one.entry().action().equals("attendance-recorded"))
                .sorted(java.util.Comparator.comparing(LoggedDecision::sequence).reversed())
                .toList();
    }

    private static boolean isAbout(LoggedDecision logged, LocalDate day) {
        return day.toString().equals(logged.entry().details().get("day"));
    }
}
