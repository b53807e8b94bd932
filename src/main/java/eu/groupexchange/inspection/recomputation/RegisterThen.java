package eu.groupexchange.inspection.recomputation;

import eu.groupexchange.attendance.AttendanceCorrection;
import eu.groupexchange.attendance.AttendanceCorrections;
import eu.groupexchange.attendance.AttendanceRegister;
import eu.groupexchange.attendance.AttendedHalf;
import eu.groupexchange.participation.Attendance;
import eu.groupexchange.participation.ParticipationReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the register said of a participation at a moment: as it says today, with every later correction taken back. */
@Component
class RegisterThen {

    private final AttendanceRegister register;
    private final AttendanceCorrections corrections;

    RegisterThen(AttendanceRegister register, AttendanceCorrections corrections) {
        this.register = register;
        this.corrections = corrections;
    }

    Attendance now(ParticipationReference reference) {
        return counted(Set.copyOf(register.of(reference)));
    }

    Attendance at(ParticipationReference reference, Instant moment) {
        Set<AttendedHalf> present = new HashSet<>(register.of(reference));
        List<AttendanceCorrection> later = new ArrayList<>(corrections.of(reference).stream()
                .filter(one -> one.correctedAt().isAfter(moment))
                .toList());
        Collections.reverse(later);
        for (AttendanceCorrection correction : later) {
            for (AttendanceCorrection.Change change : correction.changes()) {
                if (change.presentNow()) {
                    present.remove(change.half());
                } else {
                    present.add(change.half());
                }
            }
        }
        return counted(present);
    }

    private static Attendance counted(Set<AttendedHalf> present) {
        return new Attendance(present.size(), (int)
                present.stream().map(AttendedHalf::day).distinct().count());
    }
}
