package eu.groupexchange.desk.payment;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.desk.exchange.ChangeForm;
import eu.groupexchange.payment.BankDays;
import eu.groupexchange.payment.PaymentDays;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.payment.run.ChangeExecutionDay;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRuns;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A finance officer chooses another day for a run before the bank has its order. */
@Controller
@Look(AccessKind.PAYMENT)
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
    ModelAndView form(PaymentRun run) {
        return flow(run.id()).show(Answers.none());
    }

    @PostMapping
    ModelAndView change(
            PaymentRun run, @RequestParam Map<String, String> sent, Principal staff, RedirectAttributes after) {
        ChangeForm form = new ChangeForm(sent)
                .needsDate(DAY)
                .needsReason()
                .needsTick("notWithTheBank", Texts.of("desk.run-day-pages.tick-only-where"));
        return flow(run.id()).send(form.answers(), after, answers -> {
            change.change(run.id(), form.date(DAY), answers.value("reason"), true, Actor.staff(staff.getName()));
            return Done.at("/desk/payment-runs/" + run.id())
                    .saying(Texts.of("desk.run-day-pages.order-replaced-one", BankDays.inWords(form.date(DAY))));
        });
    }

    private FormFlow flow(PaymentRunId id) {
        return FormFlow.of(answers -> page(id, answers), DAY, DeskWords.RUN_MEANWHILE)
                .whereNobodyWaits(Texts.of("desk.run-day-pages.run-began-earlier"));
    }

    private ModelAndView page(PaymentRunId id, Answers answers) {
        return new ModelAndView("desk/run-day")
                .addObject("run", PaymentRunView.of(runs.get(id), settings.zone()))
                .addObject("earliest", BankDays.inWords(days.earliest()))
                .addObject("latest", BankDays.inWords(days.latest()))
                .addObject("answers", answers);
    }
}
