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
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.report.ExchangeFigures;
import eu.groupexchange.workflow.incidents.StandingIncidents;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The exchanges, and the participants of one. */
@Controller
class DeskPages {

    private final ExchangeCatalogue exchanges;
    private final Participations participations;
    private final Claims claims;
    private final ExchangeFigures figures;
    private final StandingIncidents incidents;
    private final DocumentArchive documents;
    private final DecisionLog log;
    private final WaysToChange ways;
    private final RefusedCalls refusedCalls;
    private final SheetLines sheets;

    DeskPages(
            ExchangeCatalogue exchanges,
            Participations participations,
            Claims claims,
            ExchangeFigures figures,
            StandingIncidents incidents,
            DocumentArchive documents,
            DecisionLog log,
            WaysToChange ways,
            RefusedCalls refusedCalls,
            SheetLines sheets) {
        this.exchanges = exchanges;
        this.participations = participations;
        this.claims = claims;
        this.figures = figures;
        this.incidents = incidents;
        this.documents = documents;
        this.log = log;
        this.ways = ways;
        this.refusedCalls = refusedCalls;
        this.sheets = sheets;
    }

    /** One line of the list of exchanges. */
    record ExchangeLine(Exchange exchange, String dates, String closes, int registrations, String status) {}

    @NothingPersonal("it shows exchanges, and of their participants only how many there are")
    @GetMapping("/desk")
    String exchanges(Model model) {
        List<ExchangeLine> lines = exchanges.all().stream().map(this::line).toList();
        model.addAttribute("exchanges", lines);
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
        model.addAttribute("line", line(exchange));
        model.addAttribute("figures", figures.of(exchange));
        model.addAttribute("standings", figures.standings(exchange));
        model.addAttribute("pending", PendingLine.all(incidents.pendingIn(slug.value()), exchange.zone()));
        model.addAttribute("ways", ways.of(exchange));
        model.addAttribute("sheets", sheets.of(exchange));
        model.addAttribute(
                "participants",
                participations.ofExchange(slug).stream()
                        .map(participation -> ParticipantLine.of(
                                participation,
                                claims.find(participation.reference()).orElse(null),
                                exchange))
                        .toList());
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

    private ExchangeLine line(Exchange exchange) {
        List<Participation> all = participations.ofExchange(exchange.slug());
        return new ExchangeLine(
                exchange,
                DeskDates.day(exchange.firstDay()) + " to " + DeskDates.day(exchange.lastDay()),
                exchange.time().until(exchange.registrationClosesAt()),
                all.size(),
                exchange.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }
}
