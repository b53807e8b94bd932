package eu.groupexchange.desk.payment;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.desk.DeskFields;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.payment.run.CancelPaymentRun;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRuns;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.FormCheck;
import eu.groupexchange.web.form.Section;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.NotAwaitedException;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A finance officer cancels a run before the bank has its order. */
@Controller
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
    ModelAndView form(@PathVariable String id) {
        return page(run(id), Answers.none(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView cancel(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        PaymentRun run = run(id);
        Answers answers = FormCheck.check(FORM, sent);
        if (!answers.valid()) {
            return page(run, answers, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            cancellation.cancel(
                    run.id(),
                    answers.value(REASON),
                    answers.value(NOT_WITH_THE_BANK).equals("true"),
                    Actor.staff(staff.getName()));
        } catch (RefusedException refusal) {
            return refused(run, answers, refusal.why());
        } catch (NotAwaitedException gone) {
            return refused(run, answers, Texts.of("desk.cancel-run-pages.process-run-wait"));
        }
        after.addFlashAttribute("done", Texts.of("desk.cancel-run-pages.run-cancelled-payments"));
        return new ModelAndView(SeeOther.at("/desk/payment-runs/" + run.id()));
    }

    private ModelAndView refused(PaymentRun run, Answers answers, String message) {
        return page(run, answers.refusing(REASON, message), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView page(PaymentRun run, Answers answers, HttpStatus status) {
        ModelAndView page = new ModelAndView("desk/cancel-run");
        page.setStatus(status);
        return page.addObject("run", PaymentRunView.of(run, settings.zone()))
                .addObject("form", FORM)
                .addObject("answers", answers);
    }

    private PaymentRun run(String id) {
        return PaymentRunId.parse(id)
                .flatMap(runs::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
