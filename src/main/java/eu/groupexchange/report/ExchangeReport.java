package eu.groupexchange.report;

import eu.groupexchange.paperwork.Letterhead;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.wording.Texts;
import java.util.List;

/**
 * What came of the exchange, when it is closed and whenever a case ends afterwards.
 *
 * @param standings how many registrations stand where; together they are all
 * @param annex figures as tables, and what the survey says
 * @param closingReason why it was closed while cases were open, or empty
 */
public record ExchangeReport(
        Letterhead letterhead,
        String slug,
        List<ReportFigure> figures,
        List<ReportFigure> standings,
        List<ReportLine> participants,
        List<ReportTable> annex,
        String outcomes,
        String jointProjects,
        String closingReason)
        implements Paper {

    @Override
    public String title() {
        return Texts.of("paperwork.paper.report-of-the-exchange");
    }

    @Override
    public String fileName() {
        return slug + "-report.pdf";
    }
}
