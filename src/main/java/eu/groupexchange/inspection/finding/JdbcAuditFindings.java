package eu.groupexchange.inspection.finding;

import eu.groupexchange.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditFindings implements AuditFindings {

    private final JdbcClient jdbc;

    JdbcAuditFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AuditFinding> all() {
        return jdbc.sql("select * from audit_finding order by number desc")
                .query(this::read)
                .list();
    }

    @Override
    public Optional<AuditFinding> find(int number) {
        return jdbc.sql("select * from audit_finding where number = :number")
                .param("number", number)
                .query(this::read)
                .optional();
    }

    @Override
    public int open() {
        return jdbc.sql("""
                        select count(*) from audit_finding f where coalesce((select kind from audit_finding_step s
                            where s.finding = f.number order by sequence desc limit 1), 'REOPENED') = 'REOPENED'""").query(Integer.class).single();
    }

    /** Two at once get different numbers: the second waits for the first. */
    int nextNumber() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('audit_finding', 0))")
                .query((row, number) -> number)
                .single();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from audit_finding")
                .query(Integer.class)
                .single();
    }

    boolean exists(String subject, String text) {
        return jdbc.sql("select count(*) from audit_finding where subject = ? and finding = ?")
                        .params(subject, text)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(AuditFinding finding) {
        jdbc.sql("""
                        insert into audit_finding (number, subject, sample, severity, finding, due, opened_by, opened_at)
                        values (:number, :subject, :sample, :severity, :finding, :due, :by, :at)""")
                .param("number", finding.number())
                .param("subject", finding.subject())
                .param("sample", finding.sample())
                .param("severity", finding.severity().name())
                .param("finding", finding.text())
                .param("due", finding.due())
                .param("by", finding.openedBy())
                .param("at", Moments.column(finding.openedAt()))
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where somebody was faster */
    void add(int finding, int sequence, FindingStep step) {
        jdbc.sql("insert into audit_finding_step (finding, sequence, kind, words, by, at) values (?, ?, ?, ?, ?, ?)")
                .params(finding, sequence, step.kind().name(), step.words(), step.by(), Moments.column(step.at()))
                .update();
    }

    private List<FindingStep> steps(int finding) {
        return jdbc.sql("select * from audit_finding_step where finding = :finding order by sequence")
                .param("finding", finding)
                .query((row, number) -> new FindingStep(
                        FindingStep.Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getString("by"),
                        Moments.of(row, "at")))
                .list();
    }

    private AuditFinding read(ResultSet row, int position) throws SQLException {
        int number = row.getInt("number");
        return new AuditFinding(
                number,
                row.getString("subject"),
                row.getObject("sample", Integer.class),
                Severity.valueOf(row.getString("severity")),
                row.getString("finding"),
                row.getObject("due", LocalDate.class),
                row.getString("opened_by"),
                Moments.of(row, "opened_at"),
                steps(number));
    }
}
