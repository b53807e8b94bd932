package eu.groupexchange.desk.payment;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskFields;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.payment.run.CancelPaymentRun;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRuns;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.FormCheck;
import eu.groupexchange.web.form.Section;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A finance officer cancels a run before the bank has its order. */
@Controller
@Look(AccessKind.PAYMENT)
@RequestMapping("/desk/payment-runs/{id}/cancel")
class CancelRunPages {

    private static final String REASON = "reason";
    private static final String NOT_WITH_THE_BANK = "notWithTheBank";
    private static final Form FORM = new Form(
            "cancel-run",
            List.of(new Section(
                    "",
                    "",
                    List.of(
                            DeskFields.required(
                                    REASON,
                                    Field.Kind.LONG_TEXT,
                                    Texts.of("desk.cancel-run-pages.why-run-cancelled"),
                                    Texts.of("desk.cancel-run-pages.kept-run-decision"),
                                    1000,
                                    Texts.of("desk.cancel-run-pages.give-reason-why")),
                            DeskFields.required(
                                    NOT_WITH_THE_BANK,
                                    Field.Kind.CHECKBOX,
                                    Texts.of("desk.cancel-run-pages.order-handed-bank"),
                                    Texts.of("desk.cancel-run-pages.payments-go-into"),
                                    5,
                                    Texts.of("desk.cancel-run-pages.tick-only-where"))))));

    private final PaymentRuns runs;
    private final CancelPaymentRun cancellation;
    private final PaymentSettings settings;

    CancelRunPages(PaymentRuns runs, CancelPaymentRun cancellation, PaymentSettings settings) {
        this.runs = runs;
        this.cancellation = cancellation;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView form(PaymentRun run) {
        return flow(run.id()).show(Answers.none());
    }

    @PostMapping
    ModelAndView cancel(
            PaymentRun run,
            @RequestParam MultiValueMap<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        return flow(run.id()).send(FormCheck.check(FORM, sent), after, answers -> {
            cancellation.cancel(
                    run.id(), answers.value(REASON), answers.isTicked(NOT_WITH_THE_BANK), Actor.staff(staff.getName()));
            return Done.at("/desk/payment-runs/" + run.id())
                    .saying(Texts.of("desk.cancel-run-pages.run-cancelled-payments"));
        });
    }

    private FormFlow flow(PaymentRunId id) {
        return FormFlow.of(answers -> page(id, answers), REASON, DeskWords.RUN_MEANWHILE)
                .whereNobodyWaits(Texts.of("desk.cancel-run-pages.process-run-wait"));
    }

    private ModelAndView page(PaymentRunId id, Answers answers) {
        return new ModelAndView("desk/cancel-run")
                .addObject("run", PaymentRunView.of(runs.get(id), settings.zone()))
                .addObject("form", FORM)
                .addObject("answers", answers);
    }
}
