package eu.groupexchange.desk.exchange;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.DocumentLine;
import eu.groupexchange.desk.LogLine;
import eu.groupexchange.desk.attendance.SheetLines;
import eu.groupexchange.desk.operations.PendingLine;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.UnreadableExchange;
import eu.groupexchange.exchange.publication.RefusedCalls;
import eu.groupexchange.overview.CaseStandings;
import eu.groupexchange.overview.CaseView;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.report.ExchangeFigures;
import eu.groupexchange.workflow.incidents.StandingIncidents;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The exchanges, and the participants of one. */
@Controller
class DeskPages {

    private final ExchangeCatalogue exchanges;
    private final CaseStandings cases;
    private final ExchangeFigures figures;
    private final StandingIncidents incidents;
    private final DocumentArchive documents;
    private final DecisionLog log;
    private final WaysToChange ways;
    private final RefusedCalls refusedCalls;
    private final SheetLines sheets;

    DeskPages(
            ExchangeCatalogue exchanges,
            CaseStandings cases,
            ExchangeFigures figures,
            StandingIncidents incidents,
            DocumentArchive documents,
            DecisionLog log,
            WaysToChange ways,
            RefusedCalls refusedCalls,
            SheetLines sheets) {
        this.exchanges = exchanges;
        this.cases = cases;
        this.figures = figures;
        this.incidents = incidents;
        this.documents = documents;
        this.log = log;
        this.ways = ways;
        this.refusedCalls = refusedCalls;
        this.sheets = sheets;
    }

    /** One line of the list of exchanges. */
    record ExchangeLine(
            Exchange exchange,
            String dates,
            String closes,
            String status,
            long registrations,
            List<CaseFigure> waiting) {}

    @NothingPersonal("it shows exchanges, and of their participants only how many there are")
    @GetMapping("/desk")
    String exchanges(Model model) {
        Map<Slug, Map<CaseView, Long>> counts = cases.counts();
        model.addAttribute(
                "exchanges",
                exchanges.all().stream()
                        .map(exchange -> line(exchange, counts.getOrDefault(exchange.slug(), Map.of())))
                        .toList());
        model.addAttribute(
                "problems",
                Stream.concat(
                                exchanges.unreadable().stream().map(UnreadableExchange::inWords),
                                refusedCalls.sentences().stream())
                        .toList());
        return "desk/exchanges";
    }

    @Look(AccessKind.LIST)
    @GetMapping("/desk/exchanges/{slug}")
    String exchange(Exchange exchange, Model model) {
        Slug slug = exchange.slug();
        model.addAttribute("exchange", exchange);
        Map<CaseView, Long> counts = cases.counts(slug);
        model.addAttribute("line", line(exchange, counts));
        model.addAttribute("cases", CaseFigure.all(exchange, counts));
        model.addAttribute("figures", figures.of(exchange));
        model.addAttribute("standings", figures.standings(exchange));
        model.addAttribute("pending", PendingLine.all(incidents.pendingIn(slug.value()), exchange.zone()));
        model.addAttribute("ways", ways.of(exchange));
        model.addAttribute("sheets", sheets.of(exchange));
        model.addAttribute(
                "documents",
                documents.of(slug.value()).stream()
                        .map(document -> DocumentLine.of(document, exchange.zone()))
                        .toList());
        model.addAttribute(
                "log",
                log.of(slug.value()).stream()
                        .map(entry -> LogLine.of(entry, exchange.zone()))
                        .toList());
        model.addAttribute("intact", log.isIntact(slug.value()));
        return "desk/exchange";
    }

    private static ExchangeLine line(Exchange exchange, Map<CaseView, Long> counts) {
        return new ExchangeLine(
                exchange,
                DeskDates.day(exchange.firstDay()) + " to " + DeskDates.day(exchange.lastDay()),
                exchange.time().until(exchange.registrationClosesAt()),
                exchange.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                counts.getOrDefault(CaseView.ALL, 0L),
                CaseFigure.waiting(exchange, counts));
    }
}
