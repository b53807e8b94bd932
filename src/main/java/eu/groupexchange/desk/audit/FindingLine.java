package eu.groupexchange.desk.audit;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.inspection.finding.AuditFinding;
import eu.groupexchange.inspection.finding.FindingState;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding in a list, and on its page. */
record FindingLine(
        int number,
        String subject,
        boolean aboutCase,
        @Nullable Integer sample,
        String severity,
        String text,
        String due,
        String state,
        String colour,
        boolean open,
        boolean answered,
        boolean closed,
        String openedBy,
        String openedAt,
        List<Step> steps) {

    record Step(String what, String words, String by, String at) {}

    static FindingLine of(AuditFinding finding, ZoneId zone) {
        FindingState state = finding.state();
        return new FindingLine(
                finding.number(),
                finding.subject(),
                finding.subject().matches("[A-Z0-9]{2,10}-\\d{4,}"),
                finding.sample(),
                finding.severity().inWords(),
                finding.text(),
                finding.due() == null ? "" : DeskDates.day(finding.due()),
                state.inWords(),
                switch (state) {
                    case OPEN -> "tag-red";
                    case ANSWERED -> "tag-amber";
                    case CLOSED -> "tag-green";
                },
                state == FindingState.OPEN,
                state == FindingState.ANSWERED,
                state == FindingState.CLOSED,
                finding.openedBy(),
                DeskDates.exact(finding.openedAt(), zone),
                finding.steps().stream()
                        .map(step -> new Step(
                                step.kind().inWords(), step.words(), step.by(), DeskDates.exact(step.at(), zone)))
                        .toList());
    }
}
