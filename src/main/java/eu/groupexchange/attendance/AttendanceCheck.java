package eu.groupexchange.attendance;

import eu.groupexchange.audit.verification.Check;
import eu.groupexchange.audit.verification.Findings;
import eu.groupexchange.wording.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares the register with the corrections that made it what it is, and these with the log. */
@Repository
@Order(11)
class AttendanceCheck implements Check {

    private final JdbcClient jdbc;

    AttendanceCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String looksAt() {
        return Texts.of("integrity.check.attendance");
    }

    @Override
    public void look(Findings findings) {
        theRegisterAfterItsCorrections(findings);
        theCorrectionsThatTheLogKnows(findings);
    }

    private void theRegisterAfterItsCorrections(Findings findings) {
        jdbc.sql("""
                        select latest.reference, latest.day::text, lower(latest.half) as half from (
                            select distinct on (reference, day, half) * from attendance_correction
                            order by reference, day, half, number desc) latest
                        join attendance on attendance.reference = latest.reference and attendance.day = latest.day
                            and attendance.half = latest.half
                        where attendance.present <> latest.present_after order by 1, 2, 3""").query(row -> {
            findings.add(
                    row.getString("reference"),
                    Texts.of(
                            "integrity.attendance.register",
                            row.getString("reference"),
                            row.getString("day"),
                            row.getString("half")));
        });
    }

    private void theCorrectionsThatTheLogKnows(Findings findings) {
        jdbc.sql("""
                        select reference, coalesce(kept, 0)::text as kept, coalesce(logged, 0)::text as logged from (
                            select reference, count(distinct number) as kept from attendance_correction group by reference) kept
                        full outer join (
                            select subject as reference, count(*) as logged from decision_log
                            where action = 'attendance-corrected' group by subject) logged using (reference)
                        where kept is distinct from logged order by 1""").query(row -> {
            findings.add(
                    row.getString("reference"),
                    Texts.of(
                            "integrity.attendance.corrections",
                            row.getString("reference"),
                            row.getString("kept"),
                            row.getString("logged")));
        });
    }
}
