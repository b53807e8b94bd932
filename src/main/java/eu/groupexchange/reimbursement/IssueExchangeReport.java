package eu.groupexchange.reimbursement;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.exchange.Outcomes;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.participation.Letterheads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports on a closed exchange, as a paper and as a workbook. Run again, it finds what it made; where the figures have changed,
 * that is the next version. */
@Component
public class IssueExchangeReport {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ExchangeCatalogue exchanges;
    private final ExchangeLifecycle lifecycle;
    private final ExchangeFigures figures;
    private final DocumentArchive documents;

    IssueExchangeReport(
            ExchangeCatalogue exchanges,
            ExchangeLifecycle lifecycle,
            ExchangeFigures figures,
            DocumentArchive documents) {
        this.exchanges = exchanges;
        this.lifecycle = lifecycle;
        this.figures = figures;
        this.documents = documents;
    }

    @Transactional
    public void issue(String slug) {
        Exchange exchange = exchanges.get(slug);
        Outcomes outcomes = lifecycle.outcomes(slug).orElse(new Outcomes("", ""));
        List<Paper.ReportLine> lines = figures.lines(exchange);
        documents.issue(
                DocumentKey.only(slug, DocumentKind.EXCHANGE_REPORT),
                new Paper.ExchangeReport(
                        Letterheads.of(exchange),
                        slug,
                        figures.of(exchange),
                        lines,
                        outcomes.outcomes(),
                        outcomes.jointProjects()));
        documents.store(
                DocumentKey.only(slug, DocumentKind.EXCHANGE_WORKBOOK),
                "Participants of the exchange",
                slug + "-report.xlsx",
                WORKBOOK,
                workbook(lines),
                lines.toString());
    }

    private static byte[] workbook(List<Paper.ReportLine> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Group Exchange", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Participants");
            List<String> heads = List.of("Reference", "Organisation", "Country", "Status", "Half-days", "Paid");
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                sheet.style(0, column).bold().set();
            }
            int row = 1;
            for (Paper.ReportLine line : lines) {
                sheet.value(row, 0, line.reference());
                sheet.value(row, 1, line.organisation());
                sheet.value(row, 2, line.country());
                sheet.value(row, 3, line.status());
                sheet.value(row, 4, line.halfDays());
                if (line.paid() != null) {
                    sheet.value(row, 5, line.paid());
                    sheet.style(row, 5).format("0.00").set();
                }
                row++;
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
