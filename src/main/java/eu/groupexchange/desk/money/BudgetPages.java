package eu.groupexchange.desk.money;

import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.payment.budget.Budget;
import eu.groupexchange.payment.budget.Budgets;
import eu.groupexchange.payment.budget.EnterBudget;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What may be spent: of the project, or of one exchange. */
@Controller
@NothingPersonal("it shows sums, and which of the staff entered them")
@RequestMapping("/desk/payments/budget")
class BudgetPages {

    private final Budgets budgets;
    private final EnterBudget entering;
    private final PaymentSettings settings;

    BudgetPages(Budgets budgets, EnterBudget entering, PaymentSettings settings) {
        this.budgets = budgets;
        this.entering = entering;
        this.settings = settings;
    }

    private record Scope(String key, String title, String path) {

        static Scope project() {
            return new Scope(Budget.PROJECT, Texts.of("money.budget.project"), "/desk/payments/budget");
        }

        static Scope of(Exchange exchange) {
            return new Scope(exchange.slug().value(), exchange.title(), "/desk/payments/budget/" + exchange.slug());
        }
    }

    @GetMapping
    ModelAndView project() {
        return show(Scope.project());
    }

    @PostMapping
    ModelAndView enterForProject(@RequestParam Map<String, String> sent, Principal staff, RedirectAttributes after) {
        return send(Scope.project(), sent, staff, after);
    }

    @GetMapping("/{slug}")
    ModelAndView exchange(Exchange exchange) {
        return show(Scope.of(exchange));
    }

    @PostMapping("/{slug}")
    ModelAndView enterForExchange(
            Exchange exchange, @RequestParam Map<String, String> sent, Principal staff, RedirectAttributes after) {
        return send(Scope.of(exchange), sent, staff, after);
    }

    private ModelAndView show(Scope scope) {
        String known = budgets.latest(scope.key())
                .map(Budget::amount)
                .map(amount -> amount.amount().toPlainString())
                .orElse("");
        return flow(scope).show(Answers.of(Map.of("amount", known)));
    }

    private ModelAndView send(Scope scope, Map<String, String> sent, Principal staff, RedirectAttributes after) {
        return flow(scope).send(Answers.of(new HashMap<>(sent)), after, valid -> {
            entering.enter(
                    scope.key(),
                    new EnterBudget.Sent(valid.value("amount"), valid.value("reason"), seen(valid.value("seen"))),
                    staff.getName());
            return Done.at("/desk/payments").saying(Texts.of("money.budget.done"));
        });
    }

    private static int seen(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }

    private FormFlow flow(Scope scope) {
        return FormFlow.of(answers -> page(scope, answers), "amount", DeskWords.MEANWHILE);
    }

    /** An entry in a list. */
    record Entered(String amount, String when, String by, String reason) {}

    private ModelAndView page(Scope scope, Answers answers) {
        List<Budget> entries = budgets.of(scope.key());
        return new ModelAndView("desk/budget")
                .addObject("scope", scope.title())
                .addObject("path", scope.path())
                .addObject("seen", entries.size())
                .addObject(
                        "entries",
                        entries.stream()
                                .map(one -> new Entered(
                                        one.amount() == null
                                                ? Texts.of("money.budget.taken-back")
                                                : one.amount().toString(),
                                        DeskDates.moment(one.enteredAt(), settings.zone()),
                                        one.enteredBy(),
                                        one.reason() == null ? "" : one.reason()))
                                .toList())
                .addObject("answers", answers);
    }
}
