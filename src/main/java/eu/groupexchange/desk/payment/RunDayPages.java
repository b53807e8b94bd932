package eu.groupexchange.desk.payment;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.desk.exchange.ChangeForm;
import eu.groupexchange.payment.BankDays;
import eu.groupexchange.payment.PaymentDays;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.payment.run.ChangeExecutionDay;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRuns;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.NotAwaitedException;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A finance officer chooses another day for a run before the bank has its order. */
@Controller
@RequestMapping("/desk/payment-runs/{id}/day")
class RunDayPages {

    private static final String DAY = "day";

    private final PaymentRuns runs;
    private final ChangeExecutionDay change;
    private final PaymentDays days;
    private final PaymentSettings settings;

    RunDayPages(PaymentRuns runs, ChangeExecutionDay change, PaymentDays days, PaymentSettings settings) {
        this.runs = runs;
        this.change = change;
        this.days = days;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView form(@PathVariable String id) {
        return page(run(id), Answers.none(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        PaymentRun run = run(id);
        ChangeForm form = new ChangeForm(sent)
                .needsDate(DAY)
                .needsReason()
                .needsTick("notWithTheBank", Texts.of("desk.run-day-pages.tick-only-where"));
        Answers answers = form.answers();
        if (answers.valid()) {
            try {
                change.change(run.id(), form.date(DAY), answers.value("reason"), true, Actor.staff(staff.getName()));
                after.addFlashAttribute(
                        "done", Texts.of("desk.run-day-pages.order-replaced-one", BankDays.inWords(form.date(DAY))));
                return new ModelAndView(SeeOther.at("/desk/payment-runs/" + run.id()));
            } catch (RefusedException refusal) {
                answers = answers.refusing(DAY, refusal.why());
            } catch (NotAwaitedException older) {
                answers = answers.refusing(DAY, Texts.of("desk.run-day-pages.run-began-earlier"));
            }
        }
        return page(run, answers, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView page(PaymentRun run, Answers answers, HttpStatus status) {
        ModelAndView page = new ModelAndView("desk/run-day");
        page.setStatus(status);
        return page.addObject("run", PaymentRunView.of(run, settings.zone()))
                .addObject("earliest", BankDays.inWords(days.earliest()))
                .addObject("latest", BankDays.inWords(days.latest()))
                .addObject("answers", answers);
    }

    private PaymentRun run(String id) {
        return PaymentRunId.parse(id)
                .flatMap(runs::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
