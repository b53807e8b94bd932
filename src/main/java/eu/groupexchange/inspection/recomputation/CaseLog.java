package eu.groupexchange.inspection.recomputation;

import eu.groupexchange.audit.LoggedDecision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Entries of a case's log by what was done. */
final class CaseLog {

    private CaseLog() {}

    static List<LoggedDecision> of(List<LoggedDecision> log, String action) {
        return log.stream().filter(one -> one.entry().action().equals(action)).toList();
    }

    /** The first such entry after a moment, and before another of the kind that it answers. */
    static Optional<LoggedDecision> answering(List<LoggedDecision> log, LoggedDecision asked, String action) {
        Optional<Instant> next = of(log, asked.entry().action()).stream()
                .filter(one -> one.sequence() > asked.sequence())
                .map(LoggedDecision::at)
                .findFirst();
        return of(log, action).stream()
                .filter(one -> one.sequence() > asked.sequence())
                .filter(one -> next.isEmpty() || !one.at().isAfter(next.get()))
                .findFirst();
    }
}
