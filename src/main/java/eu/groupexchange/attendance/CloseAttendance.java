package eu.groupexchange.attendance;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.casework.ParticipationProgress;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** After the last day, tells each participation its half-days. */
@Component
public class CloseAttendance {

    private final RecordAttendance attendance;
    private final AttendanceRegister register;
    private final ExchangeLifecycle lifecycle;
    private final ParticipationProgress progress;
    private final ExchangeWorkflow workflow;
    private final DecisionLog log;

    CloseAttendance(
            RecordAttendance attendance,
            AttendanceRegister register,
            ExchangeLifecycle lifecycle,
            ParticipationProgress progress,
            ExchangeWorkflow workflow,
            DecisionLog log) {
        this.attendance = attendance;
        this.register = register;
        this.lifecycle = lifecycle;
        this.progress = progress;
        this.workflow = workflow;
        this.log = log;
    }

    @Transactional
    public void close(Slug slug) {
        lifecycle.lock(slug); // a correction waits, and then finds attendance closed
        for (Participation participation : attendance.candidates(slug)) {
            List<AttendedHalf> halves = register.of(participation.reference());
            long days = halves.stream().map(AttendedHalf::day).distinct().count();
            progress.attended(participation.reference(), halves.size(), (int) days);
            if (!workflow.tellIfAwaited(participation.reference(), ParticipationProcess.ATTENDANCE_CLOSED)) {
                log.record(Entry.of(participation.reference().value(), Actor.SYSTEM, "process-not-told")
                        .detail("of", "attendance-closed"));
            }
        }
    }
}
