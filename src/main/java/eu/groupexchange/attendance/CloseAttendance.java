package eu.groupexchange.attendance;

import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProgress;
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

    CloseAttendance(
            RecordAttendance attendance,
            AttendanceRegister register,
            ExchangeLifecycle lifecycle,
            ParticipationProgress progress,
            ExchangeWorkflow workflow) {
        this.attendance = attendance;
        this.register = register;
        this.lifecycle = lifecycle;
        this.progress = progress;
        this.workflow = workflow;
    }

    @Transactional
    public void close(String slug) {
        lifecycle.lock(slug); // a correction waits, and then finds attendance closed
        for (Participation participation : attendance.candidates(slug)) {
            List<AttendedHalf> halves = register.of(participation.reference());
            long days = halves.stream().map(AttendedHalf::day).distinct().count();
            progress.attended(participation.reference(), halves.size(), (int) days);
            workflow.attendanceClosed(participation.reference().value());
        }
    }
}
