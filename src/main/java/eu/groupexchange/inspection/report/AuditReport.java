package eu.groupexchange.inspection.report;

import eu.groupexchange.paperwork.Letterhead;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was audited, how, by whom, and what came of it. Remarks are not in it: they are the auditors' own.
 *
 * @param sample its number
 * @param scope which exchange, or all
 * @param figures of the cases and the sums, the review and the findings
 * @param auditors their names
 * @param verification what the last check of log and documents found, in a sentence
 */
public record AuditReport(
        Letterhead letterhead,
        int sample,
        String sampleTitle,
        String scope,
        List<String> method,
        String seed,
        String populationHash,
        String drawnBy,
        Instant drawnAt,
        List<String> auditors,
        List<Figure> figures,
        List<CaseLine> cases,
        List<FindingLine> findings,
        String verification)
        implements Paper {

    public record Figure(String label, String value) {}

    /**
     * @param why for which reasons it was drawn
     * @param by who reviewed it, or empty
     */
    public record CaseLine(String reference, @Nullable String amount, String why, String state, String by) {}

    /** @param history each step in a line */
    public record FindingLine(
            int number, String subject, String severity, String text, String state, List<String> history) {}

    @Override
    public String title() {
        return Texts.of("inspection.report.title", sample);
    }

    @Override
    public String fileName() {
        return "audit-" + sample + "-report.pdf";
    }
}
