package eu.groupexchange.report;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.exchange.Outcomes;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.participation.telling.Letterheads;
import eu.groupexchange.report.figures.FigureBook;
import eu.groupexchange.report.figures.FigureTable;
import eu.groupexchange.report.figures.SurveyTables;
import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports on a closed exchange, as a paper and as a workbook. Run again, it finds what it made; where the figures have changed,
 * that is the next version.
 */
@Component
public class IssueExchangeReport {

    /** The list of participants as a workbook. */
    public static final DocumentKind WORKBOOK = new DocumentKind("EXCHANGE_WORKBOOK");

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ExchangeCatalogue exchanges;
    private final ExchangeLifecycle lifecycle;
    private final ExchangeFigures figures;
    private final FigureBook book;
    private final SurveyTables survey;
    private final DocumentArchive documents;

    IssueExchangeReport(
            ExchangeCatalogue exchanges,
            ExchangeLifecycle lifecycle,
            ExchangeFigures figures,
            FigureBook book,
            SurveyTables survey,
            DocumentArchive documents) {
        this.exchanges = exchanges;
        this.lifecycle = lifecycle;
        this.figures = figures;
        this.book = book;
        this.survey = survey;
        this.documents = documents;
    }

    @Transactional
    public void issue(Slug slug) {
        Exchange exchange = exchanges.get(slug);
        Outcomes outcomes = lifecycle.outcomes(slug).orElse(new Outcomes("", "", ""));
        List<ReportLine> lines = figures.lines(exchange);
        List<FigureTable> annex = new ArrayList<>(book.of(exchange));
        annex.removeIf(table -> table.key().equals("standings")); // they are in the report itself
        annex.addAll(survey.of(exchange));
        documents.issue(
                DocumentKey.only(slug.value(), ExchangeReport.class),
                new ExchangeReport(
                        Letterheads.of(exchange),
                        slug.value(),
                        figures.of(exchange),
                        figures.standings(exchange),
                        lines,
                        annex.stream().map(ReportTable::of).toList(),
                        outcomes.outcomes(),
                        outcomes.jointProjects(),
                        outcomes.closingReason()));
        documents.store(
                DocumentKey.only(slug.value(), WORKBOOK),
                Texts.of("report.issue-exchange-report.participants-of-the-exchange"),
                slug + "-report.xlsx",
                XLSX,
                ReportWorkbook.of(lines, figures.of(exchange), figures.standings(exchange), annex),
                lines + "\n" + annex); // the hash of this text is kept: it holds the names of the records and their
        // components
    }
}
