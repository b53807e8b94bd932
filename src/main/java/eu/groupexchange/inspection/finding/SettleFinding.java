package eu.groupexchange.inspection.finding;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An auditor opens a finding, the staff answers, the auditor accepts or asks again. Each step is kept, and logged. */
@Component
@Transactional
public class SettleFinding {

    private static final String TEXT = "reason";

    private final JdbcAuditFindings findings;
    private final DecisionLog log;
    private final Clock clock;

    SettleFinding(JdbcAuditFindings findings, DecisionLog log, Clock clock) {
        this.findings = findings;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param subject a reference or a slug that exists
     * @return its number
     */
    public int open(
            String subject,
            @Nullable Integer sample,
            Severity severity,
            String text,
            @Nullable LocalDate due,
            String auditor) {
        int number = findings.nextNumber();
        if (findings.exists(subject, text.strip())) {
            throw RefusedException.input(TEXT, Texts.of("inspection.finding.opened-before"));
        }
        var finding = new AuditFinding(number, subject, sample, severity, text.strip(), due, auditor, now(), List.of());
        findings.add(finding);
        log.record(Entry.of(finding.logged(), Actor.staff(auditor), "finding-opened")
                .outcome(severity.name(), text.strip())
                .detail("subject", subject));
        return number;
    }

    /** @param seen how many steps the finding had when whoever answers saw it */
    public void answer(int number, String words, int seen, String by) {
        step(number, FindingState.OPEN, FindingStep.Kind.ANSWERED, words, seen, by);
    }

    public void accept(int number, String words, int seen, String auditor) {
        step(number, FindingState.ANSWERED, FindingStep.Kind.ACCEPTED, words, seen, auditor);
    }

    /** Also of one that was closed: what comes to light later. */
    public void reopen(int number, String words, int seen, String auditor) {
        FindingState state = get(number).state();
        step(
                number,
                state == FindingState.CLOSED ? state : FindingState.ANSWERED,
                FindingStep.Kind.REOPENED,
                words,
                seen,
                auditor);
    }

    private void step(int number, FindingState from, FindingStep.Kind kind, String words, int seen, String by) {
        AuditFinding finding = get(number);
        if (finding.steps().size() != seen) {
            throw RefusedException.meanwhile(Texts.of(
                    "inspection.finding.changed-meanwhile", finding.state().inWords()));
        }
        if (finding.state() != from) {
            throw RefusedException.notNow(
                    Texts.of("inspection.finding.stands-so", finding.state().inWords()));
        }
        if (words.isBlank()) {
            throw RefusedException.input(TEXT, Texts.of("inspection.finding.write-something"));
        }
        findings.add(number, seen + 1, new FindingStep(kind, words.strip(), by, now()));
        log.record(Entry.of(
                        finding.logged(),
                        Actor.staff(by),
                        "finding-" + kind.name().toLowerCase(java.util.Locale.ROOT))
                .outcome(kind.name(), words.strip())
                .detail("subject", finding.subject()));
    }

    private AuditFinding get(int number) {
        return findings.find(number)
                .orElseThrow(() -> RefusedException.notNow(Texts.of("inspection.finding.no-such", number)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
