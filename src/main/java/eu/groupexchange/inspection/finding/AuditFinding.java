package eu.groupexchange.inspection.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor found.
 *
 * @param number counts findings from 1
 * @param subject a participation's reference or an exchange's slug
 * @param sample in whose review it was found, or null
 * @param due until when an answer is asked for, or null
 * @param steps what became of it, the oldest first
 */
public record AuditFinding(
        int number,
        String subject,
        @Nullable Integer sample,
        Severity severity,
        String text,
        @Nullable LocalDate due,
        String openedBy,
        Instant openedAt,
        List<FindingStep> steps) {

    public FindingState state() {
        if (steps.isEmpty()) {
            return FindingState.OPEN;
        }
        return switch (steps.get(steps.size() - 1).kind()) {
            case ANSWERED -> FindingState.ANSWERED;
            case ACCEPTED -> FindingState.CLOSED;
            case REOPENED -> FindingState.OPEN;
        };
    }

    /** As the log calls it. */
    public String logged() {
        return "finding-" + number;
    }
}
