package eu.groupexchange.desk.retention;

import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.audit.retention.BalanceDate;
import eu.groupexchange.audit.retention.BalanceDates;
import eu.groupexchange.audit.retention.EnterBalanceDate;
import eu.groupexchange.audit.retention.RetentionPeriod;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.TypedDate;
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

/** The day on which the agency paid the balance: of the project, or of one exchange. */
@Controller
@NothingPersonal("it shows the day on which an agency paid, and an entry of the log says who entered it")
@RequestMapping("/desk/retention")
class BalanceDatePages {

    private static final String DAY = "paidOn";

    private final BalanceDates dates;
    private final EnterBalanceDate entering;

    BalanceDatePages(BalanceDates dates, EnterBalanceDate entering) {
        this.dates = dates;
        this.entering = entering;
    }

    /** Whose day it is. */
    private record Scope(String key, String title, String path, String back) {

        static Scope project() {
            return new Scope(
                    BalanceDate.PROJECT,
                    Texts.of("retention.balance.project"),
                    "/desk/retention/balance-date",
                    "/desk/retention");
        }

        static Scope of(Exchange exchange) {
            String page = "/desk/retention/exchanges/" + exchange.slug();
            return new Scope(exchange.slug().value(), exchange.title(), page + "/balance-date", page);
        }
    }

    @GetMapping("/balance-date")
    ModelAndView project() {
        return show(Scope.project());
    }

    @PostMapping("/balance-date")
    ModelAndView enterForProject(@RequestParam Map<String, String> sent, Principal staff, RedirectAttributes after) {
        return send(Scope.project(), sent, staff, after);
    }

    @GetMapping("/exchanges/{slug}/balance-date")
    ModelAndView exchange(Exchange exchange) {
        return show(Scope.of(exchange));
    }

    @PostMapping("/exchanges/{slug}/balance-date")
    ModelAndView enterForExchange(
            Exchange exchange, @RequestParam Map<String, String> sent, Principal staff, RedirectAttributes after) {
        return send(Scope.of(exchange), sent, staff, after);
    }

    private ModelAndView show(Scope scope) {
        Optional<BalanceDate> latest = dates.latest(scope.key());
        Map<String, String> known = new HashMap<>();
        latest.flatMap(BalanceDate::period)
                .ifPresent(period -> known.put(DAY, period.paidOn().toString()));
        known.put("years", String.valueOf(latest.map(BalanceDate::years).orElse(RetentionPeriod.YEARS)));
        return flow(scope).show(Answers.of(known));
    }

    private ModelAndView send(Scope scope, Map<String, String> sent, Principal staff, RedirectAttributes after) {
        Answers answers = Answers.of(new HashMap<>(sent));
        String typed = answers.value(DAY);
        Optional<LocalDate> day = TypedDate.of(typed);
        if (!typed.isBlank() && day.isEmpty()) {
            answers = answers.refusing(DAY, Texts.of("retention.balance.no-date"));
        }
        if (!answers.value("years").matches("\\d{1,2}")) {
            answers = answers.refusing("years", Texts.of("retention.balance.years", RetentionPeriod.YEARS));
        }
        return flow(scope).send(answers, after, valid -> {
            entering.enter(
                    scope.key(),
                    new EnterBalanceDate.Sent(
                            day.orElse(null),
                            Integer.parseInt(valid.value("years")),
                            valid.value("reason"),
                            seen(valid.value("seen"))),
                    staff.getName());
            return Done.at(scope.back()).saying(Texts.of("retention.balance.done"));
        });
    }

    private static int seen(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }

    private FormFlow flow(Scope scope) {
        return FormFlow.of(answers -> page(scope, answers), DAY, DeskWords.MEANWHILE);
    }

    private ModelAndView page(Scope scope, Answers answers) {
        Optional<BalanceDate> latest = dates.latest(scope.key());
        return new ModelAndView("desk/retention/balance-date")
                .addObject("scope", scope.title())
                .addObject("path", scope.path())
                .addObject("back", scope.back())
                .addObject("seen", latest.map(BalanceDate::number).orElse(0))
                .addObject(
                        "now",
                        latest.flatMap(BalanceDate::period)
                                .map(period -> DeskDates.day(period.paidOn()))
                                .orElse(null))
                .addObject("answers", answers);
    }
}
