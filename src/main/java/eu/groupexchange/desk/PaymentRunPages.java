package eu.groupexchange.desk;

import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.payment.IssuePaymentOrder;
import eu.groupexchange.payment.PaymentRun;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentRunStatus;
import eu.groupexchange.payment.PaymentRuns;
import eu.groupexchange.payment.PaymentSettings;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The payment runs, to be read: what was ordered, how it ended, and the order's file and paper as they were issued. */
@Controller
@RequestMapping("/desk/payment-runs")
class PaymentRunPages {

    private final PaymentRuns runs;
    private final DocumentArchive archive;
    private final PaymentSettings settings;

    PaymentRunPages(PaymentRuns runs, DocumentArchive archive, PaymentSettings settings) {
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
    String one(@PathVariable String id, Model model) {
        PaymentRun run = run(id);
        model.addAttribute("run", view(run));
        model.addAttribute("notTold", runs.notTold(run.id()));
        model.addAttribute("lines", runs.lines(run.id()));
        model.addAttribute(
                "file", archive.latest(IssuePaymentOrder.fileKey(run.id())).orElse(null));
        model.addAttribute(
                "paper", archive.latest(IssuePaymentOrder.paperKey(run.id())).orElse(null));
        return "desk/payment-run";
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        return download(run(id), IssuePaymentOrder.fileKey(run(id).id()));
    }

    @GetMapping("/{id}/order")
    ResponseEntity<byte[]> order(@PathVariable String id) {
        return download(run(id), IssuePaymentOrder.paperKey(run(id).id()));
    }

    /** As it was issued, to the byte. A cancelled order says so in its name, since nothing in it may change. */
    private ResponseEntity<byte[]> download(PaymentRun run, DocumentKey key) {
        ArchivedDocument document = archive.latest(key).orElseThrow(PaymentRunPages::notFound);
        String mark = run.status() == PaymentRunStatus.CANCELLED ? "CANCELLED-" : "";
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(mark + document.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(archive.content(document.id()));
    }

    private PaymentRun run(String id) {
        Optional<PaymentRun> run = PaymentRunId.parse(id).flatMap(runs::find);
        return run.orElseThrow(PaymentRunPages::notFound);
    }

    private PaymentRunView view(PaymentRun run) {
        return PaymentRunView.of(run, settings.zone());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
