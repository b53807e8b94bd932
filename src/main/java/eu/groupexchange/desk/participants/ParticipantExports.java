package eu.groupexchange.desk.participants;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskNavigation;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.overview.CaseDetails;
import eu.groupexchange.overview.CaseDetailsOf;
import eu.groupexchange.overview.CaseStanding;
import eu.groupexchange.overview.CaseStandings;
import eu.groupexchange.overview.GridQuestion;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.web.StreamedFile;
import eu.groupexchange.web.sheet.CsvFile;
import eu.groupexchange.web.sheet.Separator;
import eu.groupexchange.web.sheet.SheetColumn;
import eu.groupexchange.web.sheet.SheetRows;
import eu.groupexchange.web.sheet.WorkbookFile;
import eu.groupexchange.wording.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The participants of an exchange for a spreadsheet: those that the list shows for the same address, on all its pages, or with everything
 * there is about them ({@code columns=all}). Rows are written as they are read.
 */
@Controller
@Look(AccessKind.EXPORT)
class ParticipantExports {

    private static final int AT_ONCE = 500;

    private final CaseStandings standings;
    private final CaseDetailsOf details;
    private final DeskNavigation rights;

    ParticipantExports(CaseStandings standings, CaseDetailsOf details, DeskNavigation rights) {
        this.standings = standings;
        this.details = details;
        this.rights = rights;
    }

    @GetMapping("/desk/exchanges/{slug}/participants.csv")
    void csv(
            Exchange exchange,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String separator,
            Principal staff,
            HttpServletResponse response)
            throws IOException {
        Table table = table(exchange, sent, staff);
        StreamedFile.send(
                exchange.slug() + "-participants.csv",
                CsvFile.CONTENT_TYPE,
                response,
                out -> CsvFile.write(table.columns(), table.rows(), Separator.of(separator), out));
    }

    @GetMapping("/desk/exchanges/{slug}/participants.xlsx")
    void workbook(
            Exchange exchange,
            @RequestParam MultiValueMap<String, String> sent,
            Principal staff,
            HttpServletResponse response)
            throws IOException {
        Table table = table(exchange, sent, staff);
        StreamedFile.send(
                exchange.slug() + "-participants.xlsx",
                WorkbookFile.CONTENT_TYPE,
                response,
                out -> WorkbookFile.write(Texts.of("grid.page.participants"), table.columns(), table.rows(), out));
    }

    private record Table(List<SheetColumn<ParticipantSheet.Row>> columns, SheetRows<ParticipantSheet.Row> rows) {}

    private Table table(Exchange exchange, MultiValueMap<String, String> sent, Principal staff) {
        GridQuestion question =
                GridAddress.read(sent, exchange.slug(), staff.getName()).question();
        boolean everything = "all".equals(sent.getFirst("columns"));
        return everything
                ? new Table(
                        ParticipantSheet.everything(exchange, rights.mayReadAccounts()),
                        each -> withDetails(question, each))
                : new Table(
                        ParticipantSheet.shown(exchange),
                        each -> standings.all(
                                question, standing -> each.accept(new ParticipantSheet.Row(standing, null))));
    }

    private void withDetails(GridQuestion question, Consumer<ParticipantSheet.Row> each) {
        List<CaseStanding> waiting = new ArrayList<>();
        standings.all(question, standing -> {
            waiting.add(standing);
            if (waiting.size() == AT_ONCE) {
                write(waiting, each);
            }
        });
        write(waiting, each);
    }

    private void write(List<CaseStanding> waiting, Consumer<ParticipantSheet.Row> each) {
        Map<ParticipationReference, CaseDetails> known =
                details.these(waiting.stream().map(CaseStanding::reference).toList());
        waiting.stream()
                .filter(standing -> known.containsKey(standing.reference()))
                .forEach(standing -> each.accept(new ParticipantSheet.Row(standing, known.get(standing.reference()))));
        waiting.clear();
    }
}
