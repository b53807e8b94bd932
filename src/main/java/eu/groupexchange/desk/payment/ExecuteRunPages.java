package eu.groupexchange.desk.payment;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.payment.PaymentFailure;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRunProcess;
import eu.groupexchange.payment.run.PaymentRuns;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.TypedDate;
import eu.groupexchange.wording.TypedText;
import eu.groupexchange.workflow.contract.VariableValues;
import eu.groupexchange.workflow.tasks.OpenTasks;
import java.security.Principal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finance writes down by hand what the bank made of a run, each payment in its own row; the task of Tasklist is completed by it. */
@Controller
@Look(AccessKind.PAYMENT)
@RequestMapping("/desk/payment-runs/{id}/execute")
class ExecuteRunPages {

    private static final String VALUE_DATE = PaymentRunProcess.VALUE_DATE.name();
    private static final String BANK_REFERENCE = PaymentRunProcess.BANK_REFERENCE.name();

    private final PaymentRuns runs;
    private final OpenTasks tasks;
    private final PaymentSettings settings;

    ExecuteRunPages(PaymentRuns runs, OpenTasks tasks, PaymentSettings settings) {
        this.runs = runs;
        this.tasks = tasks;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView form(PaymentRun run) {
        return flow(run.id()).show(Answers.none());
    }

    @PostMapping
    ModelAndView write(
            PaymentRun run, @RequestParam Map<String, String> sent, Principal staff, RedirectAttributes after) {
        Map<String, String> typed = new HashMap<>();
        sent.forEach((name, value) -> typed.put(name, TypedText.line(value)));
        Answers answers = Answers.of(typed);
        LocalDate day = TypedDate.of(answers.value(VALUE_DATE)).orElse(null);
        if (day == null) {
            answers = answers.refusing(VALUE_DATE, Texts.of("payment.execute-payment-run.enter-value-date"));
        }
        if (answers.value(BANK_REFERENCE).isEmpty()) {
            answers = answers.refusing(BANK_REFERENCE, Texts.of("payment.execute-payment-run.enter-banks-reference"));
        }
        List<PaymentOrderLine> lines = runs.lines(run.id());
        return flow(run.id()).send(answers, after, valid -> {
            tasks.complete(PaymentRunProcess.EXECUTE_PAYMENT_RUN, run.id(), values(valid, lines), staff.getName());
            return Done.at("/desk/payment-runs/" + run.id()).saying(Texts.of("money.by-hand.done"));
        });
    }

    private static VariableValues values(Answers valid, List<PaymentOrderLine> lines) {
        List<String> failed = lines.stream()
                .map(line -> line.reference().value())
                .filter(reference -> valid.isTicked("failed-" + reference))
                .toList();
        // a reason without its tick is sent along, so that it is refused and not lost
        String details = lines.stream()
                .map(line -> line.reference().value())
                .map(reference -> detail(valid, reference, failed.contains(reference)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return VariableValues.of(
                        PaymentRunProcess.VALUE_DATE,
                        TypedDate.of(valid.value(VALUE_DATE)).orElseThrow().toString())
                .and(PaymentRunProcess.BANK_REFERENCE, valid.value(BANK_REFERENCE))
                .and(PaymentRunProcess.FAILED_PAYMENTS, failed)
                .and(PaymentRunProcess.FAILURE_REASON, "")
                .and(PaymentRunProcess.FAILURE_DETAILS, details);
    }

    private static String detail(Answers valid, String reference, boolean failed) {
        String why = (valid.value("code-" + reference) + " " + valid.value("words-" + reference)).strip();
        return why.isEmpty() && !failed ? "" : (reference + " " + why).strip();
    }

    private FormFlow flow(PaymentRunId id) {
        return FormFlow.of(answers -> page(id, answers), Answers.WHOLE, DeskWords.RUN_MEANWHILE)
                .whereNobodyWaits(Texts.of("workflow.open-tasks.gone"));
    }

    private ModelAndView page(PaymentRunId id, Answers answers) {
        return new ModelAndView("desk/execute-run")
                .addObject("run", PaymentRunView.of(runs.get(id), settings.zone()))
                .addObject("lines", runs.lines(id))
                .addObject("codes", codes())
                .addObject("answers", answers);
    }

    /** The bank's codes that have words, with them. */
    static Map<String, String> codes() {
        Map<String, String> codes = new java.util.LinkedHashMap<>();
        new TreeSet<>(PaymentFailure.knownCodes())
                .forEach(code -> codes.put(code, new PaymentFailure(code, null).inWords()));
        return codes;
    }
}
