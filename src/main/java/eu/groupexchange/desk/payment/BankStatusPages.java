package eu.groupexchange.desk.payment;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.payment.answer.BankAnswer;
import eu.groupexchange.payment.answer.BankAnswers;
import eu.groupexchange.payment.answer.ImportBankAnswer;
import eu.groupexchange.payment.answer.RunAnswers;
import eu.groupexchange.payment.answer.TakeOverAnswers;
import eu.groupexchange.payment.answer.file.BankFiles;
import eu.groupexchange.payment.answer.file.Verdict;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRunStatus;
import eu.groupexchange.payment.run.PaymentRuns;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.Download;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.TypedDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the bank answered to a run: files are imported, what they say is shown payment by payment, and then taken over. */
@Controller
@Look(AccessKind.PAYMENT)
@RequestMapping("/desk/payment-runs/{id}/bank-status")
class BankStatusPages {

    private static final String FILE = "file";
    private static final String VALUE_DATE = "valueDate";

    private final PaymentRuns runs;
    private final BankAnswers answers;
    private final ImportBankAnswer importing;
    private final TakeOverAnswers taking;
    private final DocumentArchive archive;
    private final PaymentSettings settings;

    BankStatusPages(
            PaymentRuns runs,
            BankAnswers answers,
            ImportBankAnswer importing,
            TakeOverAnswers taking,
            DocumentArchive archive,
            PaymentSettings settings) {
        this.runs = runs;
        this.answers = answers;
        this.importing = importing;
        this.taking = taking;
        this.archive = archive;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView page(PaymentRun run) {
        return flow(run.id()).show(Answers.none());
    }

    @PostMapping
    ModelAndView take(
            PaymentRun run,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            Principal staff,
            RedirectAttributes after) {
        return flow(run.id()).send(Answers.none(), after, none -> {
            int number = importing.take(run.id(), name(file), content(file), staff.getName());
            return Done.at(path(run.id())).saying(Texts.of("money.answers.taken", number));
        });
    }

    @PostMapping("/take-over")
    ModelAndView takeOver(
            PaymentRun run, @RequestParam Map<String, String> sent, Principal staff, RedirectAttributes after) {
        Answers typed = Answers.of(new HashMap<>(sent));
        String day = typed.value(VALUE_DATE);
        if (!day.isBlank() && TypedDate.of(day).isEmpty()) {
            typed = typed.refusing(VALUE_DATE, Texts.of("money.answers.no-date"));
        }
        return FormFlow.of(answered -> show(run.id(), answered), Answers.WHOLE, DeskWords.RUN_MEANWHILE)
                .send(typed, after, valid -> {
                    taking.takeOver(
                            run.id(),
                            TypedDate.of(day).orElse(null),
                            valid.value("bankReference"),
                            number(valid.value("seen")),
                            staff.getName());
                    return Done.at("/desk/payment-runs/" + run.id()).saying(Texts.of("money.answers.taken-over"));
                });
    }

    /** As it came from the bank, to the byte. */
    @GetMapping("/{number:[1-9]\\d{0,5}}/file")
    ResponseEntity<byte[]> file(PaymentRun run, @PathVariable int number) {
        BankAnswer answer = answers.of(run.id()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ArchivedDocument document = archive.find(ImportBankAnswer.key(answer)).orElseThrow();
        return Download.of(document.fileName(), document.contentType(), archive.content(document.id()));
    }

    private FormFlow flow(PaymentRunId id) {
        return FormFlow.of(answered -> show(id, answered), FILE, DeskWords.RUN_MEANWHILE);
    }

    private ModelAndView show(PaymentRunId id, Answers typed) {
        PaymentRun run = runs.get(id);
        List<PaymentOrderLine> lines = runs.lines(id);
        List<BankAnswer> files = answers.of(id);
        RunAnswers said = RunAnswers.of(lines, files);
        boolean waits = run.status() == PaymentRunStatus.ORDERED;
        return new ModelAndView("desk/bank-status")
                .addObject("run", PaymentRunView.of(run, settings.zone()))
                .addObject("answerable", waits || run.status() == PaymentRunStatus.EXECUTED)
                .addObject("waits", waits)
                .addObject("complete", waits && said.isComplete())
                .addObject("open", said.open().size())
                .addObject("said", SaidLine.all(lines, said))
                .addObject("anySaid", !files.isEmpty())
                .addObject("willBePaid", said.with(Verdict.PAID).size())
                .addObject("willHaveFailed", said.failed().size())
                .addObject(
                        "cameBack",
                        TakeOverAnswers.outstanding(run, lines, said).size())
                .addObject("valueDate", said.valueDate().map(DeskDates::day).orElse(""))
                .addObject("bankReference", said.bankReference().orElse(""))
                .addObject("seen", files.size())
                .addObject(
                        "files",
                        files.stream()
                                .map(one -> AnswerFileLine.of(one, settings.zone()))
                                .toList())
                .addObject("answers", typed);
    }

    private static String path(PaymentRunId id) {
        return "/desk/payment-runs/" + id + "/bank-status";
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }

    private static String name(@Nullable MultipartFile file) {
        if (file == null
                || file.isEmpty() && String.valueOf(file.getOriginalFilename()).isBlank()) {
            throw RefusedException.input(FILE, Texts.of("money.answers.choose-a-file"));
        }
        return String.valueOf(file.getOriginalFilename());
    }

    /** One that is too large is not even read. */
    private static byte[] content(@Nullable MultipartFile file) {
        if (file == null) {
            return new byte[0];
        }
        if (file.getSize() > BankFiles.LARGEST) {
            throw RefusedException.input(
                    FILE, Texts.of("money.file.about", name(file), Texts.of("money.file.too-large")));
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was sent cannot be read", e);
        }
    }
}
