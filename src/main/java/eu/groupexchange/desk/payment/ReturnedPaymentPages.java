package eu.groupexchange.desk.payment;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.PaymentFailure;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.payment.answer.ReturnPayment;
import eu.groupexchange.payment.answer.file.SaidReason;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRuns;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.TypedDate;
import eu.groupexchange.wording.TypedText;
import java.security.Principal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finance writes down by hand that a payment which was made came back, where the bank tells so on paper. */
@Controller
@Look(AccessKind.PAYMENT)
@RequestMapping("/desk/payment-runs/{id}/returned")
class ReturnedPaymentPages {

    private static final String REFERENCE = "reference";
    private static final String DAY = "returnedOn";

    private final PaymentRuns runs;
    private final ReturnPayment returns;
    private final PaymentSettings settings;

    ReturnedPaymentPages(PaymentRuns runs, ReturnPayment returns, PaymentSettings settings) {
        this.runs = runs;
        this.returns = returns;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView form(PaymentRun run, @RequestParam(defaultValue = "") String reference) {
        return flow(run.id()).show(Answers.of(Map.of(REFERENCE, reference)));
    }

    @PostMapping
    ModelAndView write(
            PaymentRun run, @RequestParam Map<String, String> sent, Principal staff, RedirectAttributes after) {
        Map<String, String> typed = new HashMap<>();
        sent.forEach((name, value) -> typed.put(name, TypedText.line(value)));
        Answers answers = Answers.of(typed);
        Optional<ParticipationReference> reference = ParticipationReference.parse(answers.value(REFERENCE));
        Optional<LocalDate> day = TypedDate.of(answers.value(DAY));
        if (reference.isEmpty()) {
            answers = answers.refusing(REFERENCE, Texts.of("money.returned.choose-payment"));
        }
        if (day.isEmpty()) {
            answers = answers.refusing(DAY, Texts.of("money.returned.give-day"));
        }
        return flow(run.id()).send(answers, after, valid -> {
            PaymentFailure reason = PaymentFailure.of(valid.value("code"), valid.value("words"));
            String bankReference = valid.value("bankReference");
            returns.cameBack(
                    run.id(),
                    reference.orElseThrow(),
                    new ReturnPayment.Sent(
                            day.orElseThrow(),
                            bankReference.isEmpty() ? null : bankReference,
                            new SaidReason(reason.code(), reason.text()),
                            null),
                    staff.getName());
            return Done.at("/desk/payment-runs/" + run.id())
                    .saying(Texts.of("money.returned.done", reference.orElseThrow()));
        });
    }

    private FormFlow flow(PaymentRunId id) {
        return FormFlow.of(answers -> page(id, answers), REFERENCE, DeskWords.RUN_MEANWHILE);
    }

    private ModelAndView page(PaymentRunId id, Answers answers) {
        return new ModelAndView("desk/returned-payment")
                .addObject("run", PaymentRunView.of(runs.get(id), settings.zone()))
                .addObject(
                        "paid",
                        runs.lines(id).stream().filter(PaymentOrderLine::isPaid).toList())
                .addObject("codes", ExecuteRunPages.codes())
                .addObject("answers", answers);
    }
}
