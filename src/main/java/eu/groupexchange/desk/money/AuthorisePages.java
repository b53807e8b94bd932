package eu.groupexchange.desk.money;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.desk.bulk.BulkOrder;
import eu.groupexchange.desk.bulk.Bulks;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.budget.BudgetStanding;
import eu.groupexchange.payment.budget.Budgets;
import eu.groupexchange.payment.money.MoneyLedger;
import eu.groupexchange.payment.money.MoneyLine;
import eu.groupexchange.payment.money.MoneyQuestion;
import eu.groupexchange.payment.money.MoneyStanding;
import eu.groupexchange.reimbursement.authorisation.WaitingPayment;
import eu.groupexchange.reimbursement.authorisation.WaitingPayments;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Finance authorises several payments: what each rests on is shown first, then each is authorised by itself, and what was not is named with
 * the reason.
 */
@Controller
@Look(AccessKind.PAYMENT)
@RequestMapping("/desk/payments/authorise")
class AuthorisePages {

    /** One page is to be read, and not only to be sent. */
    private static final int MOST = 50;

    private final MoneyLedger ledger;
    private final Budgets budgets;
    private final WaitingPayments waiting;
    private final Bulks bulks;
    private final TaskRights rights;

    AuthorisePages(MoneyLedger ledger, Budgets budgets, WaitingPayments waiting, Bulks bulks, TaskRights rights) {
        this.ledger = ledger;
        this.budgets = budgets;
        this.waiting = waiting;
        this.bulks = bulks;
        this.rights = rights;
    }

    /** Shows what those that were ticked rest on, or those that wait of what is asked for. */
    @GetMapping
    ModelAndView preview(
            @RequestParam(required = false) @Nullable List<String> reference,
            @RequestParam(defaultValue = "") String all,
            @RequestParam Map<String, String> sent,
            Principal staff) {
        return page(
                all.equals("true") ? waiting(MoneyQuestion.of(sent)) : references(reference),
                staff.getName(),
                Answers.none());
    }

    /** In the background, each by itself: what one is refused for does not hold the others up. */
    @PostMapping
    ModelAndView authorise(
            @RequestParam(required = false) @Nullable List<String> reference,
            @RequestParam Map<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        List<ParticipationReference> chosen = references(reference);
        return FormFlow.of(answers -> page(chosen, staff.getName(), answers), Answers.WHOLE, DeskWords.MEANWHILE)
                .send(Answers.none(), after, none -> {
                    rights.require(staff.getName(), ReimbursementProcess.AUTHORISE_PAYMENT);
                    return Done.at(bulks.begin(order(chosen, sent), staff.getName()));
                });
    }

    private static BulkOrder order(List<ParticipationReference> chosen, Map<String, String> sent) {
        Map<String, String> seen = new HashMap<>();
        chosen.forEach(one -> {
            String key = AuthoriseMany.seen(one.value());
            seen.put(key, sent.getOrDefault(key, ""));
        });
        return new BulkOrder(
                id(sent.getOrDefault("order", "")),
                AuthoriseMany.KEY,
                null,
                seen,
                chosen.stream().map(BulkOrder.Item::of).toList());
    }

    /** Of the page that was sent, so that it asks once however often it is sent. */
    private static UUID id(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private ModelAndView page(List<ParticipationReference> asked, String userId, Answers answers) {
        List<WaitingPayment> shown = asked.stream()
                .limit(MOST)
                .flatMap(one -> waiting.shown(one, userId).stream())
                .toList();
        List<WaitingPayment> possible =
                shown.stream().filter(one -> one.objection() == null).toList();
        return new ModelAndView("desk/authorise")
                .addObject("lines", shown.stream().map(RestsOn::of).toList())
                .addObject("possible", possible.size())
                .addObject("sum", sum(possible).toString())
                .addObject("more", Math.max(0, asked.size() - MOST))
                .addObject("over", over(possible))
                .addObject("order", UUID.randomUUID())
                .addObject("answers", answers);
    }

    private List<ParticipationReference> waiting(MoneyQuestion question) {
        List<ParticipationReference> found = new ArrayList<>();
        ledger.each(question.in(MoneyStanding.WAITING), line -> found.add(reference(line)));
        return found;
    }

    private static ParticipationReference reference(MoneyLine line) {
        return new ParticipationReference(line.reference());
    }

    private static List<ParticipationReference> references(@Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .flatMap(one -> ParticipationReference.parse(one).stream())
                        .distinct()
                        .toList();
    }

    private static Money sum(List<WaitingPayment> payments) {
        return new Money(
                payments.stream().map(one -> one.claim().amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add),
                Currency.getInstance("EUR"));
    }

    /** Sentences about each budget that these payments would exceed: to look twice, not to refuse. */
    private List<String> over(List<WaitingPayment> payments) {
        Map<String, List<WaitingPayment>> byExchange = payments.stream()
                .collect(Collectors.groupingBy(
                        one -> one.participation().exchange().value()));
        List<String> sentences = new ArrayList<>();
        for (BudgetStanding standing : budgets.standings()) {
            Money left = standing.leftToAuthorise();
            Money asked = sum(standing.isProject() ? payments : byExchange.getOrDefault(standing.scope(), List.of()));
            if (left != null && asked.amount().signum() > 0 && asked.amount().compareTo(left.amount()) > 0) {
                sentences.add(Texts.of(
                        "money.authorise.over-budget",
                        standing.isProject() ? Texts.of("money.budget.project") : standing.title(),
                        asked,
                        left));
            }
        }
        return sentences;
    }
}
