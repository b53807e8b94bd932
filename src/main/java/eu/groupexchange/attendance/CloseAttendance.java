package eu.groupexchange.attendance;

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
    private final ParticipationProgress progress;
    private final ExchangeWorkflow workflow;

    CloseAttendance(
            RecordAttendance attendance,
            AttendanceRegister register,
            ParticipationProgress progress,
            ExchangeWorkflow workflow) {
        this.attendance = attendance;
        this.register = register;
        this.progress = progress;
        this.workflow = workflow;
    }

    @Transactional
    public void close(String slug) {
        for (Participation participation : attendance.candidates(slug)) {
            List<AttendedHalf> halves = register.of(participation.reference());
            long days = halves.stream().map(AttendedHalf::day).distinct().count();
            progress.attended(participation.reference(), halves.size(), (int) days);
            workflow.attendanceClosed(participation.reference().value());
        }
    }
}
