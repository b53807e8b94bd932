package eu.groupexchange.attendance;

import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.participation.ParticipationReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of the register: every correction that was ever made, and none taken back. */
@Repository
public class AttendanceCorrections {

    private final JdbcClient jdbc;

    AttendanceCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The corrections of a participation, oldest first. */
    public List<AttendanceCorrection> of(ParticipationReference reference) {
        Map<Integer, AttendanceCorrection> corrections = new TreeMap<>();
        jdbc.sql("""
                select * from attendance_correction where reference = ? order by number, day, half desc
                """)
                .param(reference.value())
                .query((row, number) -> read(row))
                .list()
                .forEach(one -> corrections.merge(one.number(), one, AttendanceCorrections::joined));
        return List.copyOf(corrections.values());
    }

    /** Counts from 1 how often it was settled what a participation attended: once at the closing, then with each correction. */
    public int revision(ParticipationReference reference) {
        return 1
                + (int) of(reference).stream()
                        .filter(AttendanceCorrection::afterClosing)
                        .count();
    }

    void add(ParticipationReference reference, AttendanceCorrection correction) {
        for (AttendanceCorrection.Change change : correction.changes()) {
            jdbc.sql("""
                    insert into attendance_correction (reference, number, day, half, present_before, present_after,
                        after_closing, reason, corrected_by, corrected_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(
                            reference.value(),
                            correction.number(),
                            change.half().day(),
                            change.half().half().name(),
                            !change.presentNow(),
                            change.presentNow(),
                            correction.afterClosing(),
                            correction.reason(),
                            correction.correctedBy(),
                            Moments.column(correction.correctedAt()))
                    .update();
        }
    }

    private static AttendanceCorrection read(ResultSet row) throws SQLException {
        return new AttendanceCorrection(
                row.getInt("number"),
                row.getString("corrected_by"),
                Moments.of(row, "corrected_at"),
                row.getString("reason"),
                row.getBoolean("after_closing"),
                List.of(new AttendanceCorrection.Change(
                        new AttendedHalf(row.getObject("day", LocalDate.class), HalfDay.valueOf(row.getString("half"))),
                        row.getBoolean("present_after"))));
    }

    private static AttendanceCorrection joined(AttendanceCorrection first, AttendanceCorrection second) {
        List<AttendanceCorrection.Change> changes = new ArrayList<>(first.changes());
        changes.addAll(second.changes());
        return new AttendanceCorrection(
                first.number(),
                first.correctedBy(),
                first.correctedAt(),
                first.reason(),
                first.afterClosing(),
                List.copyOf(changes));
    }
}
