package eu.groupexchange.desk.payment;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.operations.PendingLine;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.hints.Hint;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.payment.answer.BankAnswer;
import eu.groupexchange.payment.answer.BankAnswers;
import eu.groupexchange.payment.answer.PaymentReturn;
import eu.groupexchange.payment.answer.RunAnswers;
import eu.groupexchange.payment.answer.TakeOverAnswers;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.run.IssuePaymentOrder;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRunStatus;
import eu.groupexchange.payment.run.PaymentRuns;
import eu.groupexchange.reimbursement.hints.CaseHints;
import eu.groupexchange.web.Download;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.incidents.StandingIncidents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The payment runs, to be read: what was ordered, how it ended, and the order's file and paper as they were issued. */
@Controller
@Look(AccessKind.PAYMENT)
@RequestMapping("/desk/payment-runs")
class PaymentRunPages {

    private final PaymentRuns runs;
    private final DocumentArchive archive;
    private final PaymentSettings settings;
    private final CaseHints hints;
    private final BankAnswers answers;
    private final StandingIncidents incidents;

    PaymentRunPages(
            PaymentRuns runs,
            DocumentArchive archive,
            PaymentSettings settings,
            CaseHints hints,
            BankAnswers answers,
            StandingIncidents incidents) {
        this.answers = answers;
        this.incidents = incidents;
        this.hints = hints;
        this.runs = runs;
        this.archive = archive;
        this.settings = settings;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("runs", runs.all().stream().map(this::view).toList());
        return "desk/payment-runs";
    }

    @GetMapping("/{id}")
    String one(PaymentRun run, Model model) {
        model.addAttribute("run", view(run));
        model.addAttribute("notTold", PaymentRunView.notTold(run));
        answered(run, model);
        model.addAttribute("hints", hintsOn(run));
        model.addAttribute(
                "pending", PendingLine.all(incidents.pendingIn(run.id().value()), settings.zone()));
        model.addAttribute(
                "file",
                document(IssuePaymentOrder.fileKey(run.id()), run.order().version())
                        .orElse(null));
        model.addAttribute(
                "paper",
                document(IssuePaymentOrder.paperKey(run.id()), run.order().version())
                        .orElse(null));
        model.addAttribute(
                "replaced",
                runs.replacedOrders(run.id()).stream()
                        .map(order -> ReplacedOrderLine.of(order, settings.zone()))
                        .toList());
        return "desk/payment-run";
    }

    /** What the bank has said so far, and what came back. */
    private void answered(PaymentRun run, Model model) {
        List<PaymentOrderLine> lines = runs.lines(run.id());
        List<BankAnswer> files = answers.of(run.id());
        RunAnswers said = RunAnswers.of(lines, files);
        model.addAttribute("lines", lines);
        model.addAttribute("bankFiles", files.size());
        model.addAttribute(
                "answerable", run.status() == PaymentRunStatus.ORDERED || run.status() == PaymentRunStatus.EXECUTED);
        model.addAttribute(
                "answersWait",
                run.status() == PaymentRunStatus.ORDERED && said.isComplete()
                        || !TakeOverAnswers.outstanding(run, lines, said).isEmpty());
        model.addAttribute(
                "said",
                SaidLine.all(lines, said).stream()
                        .filter(SaidLine::answered)
                        .collect(Collectors.toMap(SaidLine::reference, Function.identity())));
        model.addAttribute(
                "returns",
                answers.returnsOf(run.id()).stream()
                        .collect(Collectors.toMap(back -> back.reference().value(), PaymentRunPages::inWords)));
    }

    private static String inWords(PaymentReturn back) {
        return Texts.of(
                "money.run.came-back-on",
                DeskDates.day(back.returnedOn()),
                back.reason().inWords());
    }

    /** Shown within the task in which the run is executed. */
    @GetMapping("/{id}/hints")
    String hints(PaymentRun run, Model model) {
        model.addAttribute("id", run.id());
        model.addAttribute("hints", hintsOn(run).entrySet().stream().toList());
        return "desk/in-task-run";
    }

    /** By reference, of those payments that there are any on. */
    private Map<String, List<Hint>> hintsOn(PaymentRun run) {
        Map<String, List<Hint>> found = new LinkedHashMap<>();
        runs.lines(run.id()).forEach(line -> {
            List<Hint> ofCase = hints.of(line.reference());
            if (!ofCase.isEmpty()) {
                found.put(line.reference().value(), ofCase);
            }
        });
        return found;
    }

    /** @param version of the order; without it the one that counts */
    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(PaymentRun run, @RequestParam(required = false) @Nullable Integer version) {
        int order = version == null ? run.order().version() : version;
        return download(run, order, IssuePaymentOrder.fileKey(run.id()));
    }

    @GetMapping("/{id}/order")
    ResponseEntity<byte[]> order(PaymentRun run, @RequestParam(required = false) @Nullable Integer version) {
        int order = version == null ? run.order().version() : version;
        return download(run, order, IssuePaymentOrder.paperKey(run.id()));
    }

    /** As it was issued, to the byte. One that must not go to the bank says so in its name, since nothing in it may change. */
    private ResponseEntity<byte[]> download(PaymentRun run, int version, DocumentKey key) {
        ArchivedDocument document = document(key, version).orElseThrow(PaymentRunPages::notFound);
        String mark = version < run.order().version()
                ? "REPLACED-"
                : run.status() == PaymentRunStatus.CANCELLED ? "CANCELLED-" : "";
        return Download.of(mark + document.fileName(), document.contentType(), archive.content(document.id()));
    }

    /** Empty while the order of that version is being issued. */
    private Optional<ArchivedDocument> document(DocumentKey series, int version) {
        return archive.of(series.subject()).stream()
                .filter(document -> document.series().equals(series) && document.version() == version)
                .findFirst();
    }

    private PaymentRunView view(PaymentRun run) {
        return PaymentRunView.of(run, settings.zone());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
