package eu.groupexchange.desk.casefile.parts;

import eu.groupexchange.attendance.AttendanceCorrection;
import eu.groupexchange.attendance.AttendanceCorrections;
import eu.groupexchange.attendance.AttendedHalf;
import eu.groupexchange.attendance.CheckIns;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.participation.ParticipationReference;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the attendance of an organisation came to stand as it does. */
@Component
class AttendanceHistory {

    private final CheckIns checkIns;
    private final AttendanceCorrections corrections;

    AttendanceHistory(CheckIns checkIns, AttendanceCorrections corrections) {
        this.checkIns = checkIns;
        this.corrections = corrections;
    }

    record Line(String at, String who, String what, String why) {}

    private record Moment(java.time.Instant at, Line line) {}

    /** Check-ins and corrections, oldest first. */
    List<Line> of(ParticipationReference reference, ZoneId zone) {
        return Stream.concat(
                        checkIns.of(reference).stream()
                                .map(one -> new Moment(
                                        one.at(),
                                        new Line(
                                                DeskDates.exact(one.at(), zone),
                                                one.by(),
                                                "checked in for the " + text(one.half()),
                                                ""))),
                        corrections.of(reference).stream()
                                .map(one -> new Moment(
                                        one.correctedAt(),
                                        new Line(
                                                DeskDates.exact(one.correctedAt(), zone),
                                                one.correctedBy(),
                                                "corrected: " + text(one.changes()),
                                                one.reason()))))
                .sorted(Comparator.comparing(Moment::at))
                .map(Moment::line)
                .toList();
    }

    private static String text(List<AttendanceCorrection.Change> changes) {
        return changes.stream()
                .map(change -> text(change.half()) + (change.presentNow() ? " present" : " absent"))
                .collect(Collectors.joining(", "));
    }

    private static String text(AttendedHalf half) {
        return half.half().name().toLowerCase(Locale.ROOT) + " of " + DeskDates.day(half.day());
    }
}
