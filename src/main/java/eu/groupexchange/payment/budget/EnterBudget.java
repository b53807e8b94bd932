package eu.groupexchange.payment.budget;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.retention.Administrators;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finance or an administrator enters what may be spent, or changes it. Every entry stays. */
@Component
public class EnterBudget {

    /** Under which the log keeps what is about the project as a whole. */
    public static final String LOG_OF_THE_PROJECT = "budget";

    private static final Currency EUROS = Currency.getInstance("EUR");

    /** {@code 18000}, {@code 18 000,50}, {@code 18.000,50}, {@code 18,000.50}. */
    private static final Pattern AMOUNT =
            Pattern.compile("(?<whole>\\d{1,12}|\\d{1,3}(?:[ '’.,]\\d{3}){1,3})(?:(?<sign>[.,])(?<cents>\\d{1,2}))?");

    private final Budgets budgets;
    private final TaskRights rights;
    private final Administrators administrators;
    private final DecisionLog log;
    private final Clock clock;

    EnterBudget(Budgets budgets, TaskRights rights, Administrators administrators, DecisionLog log, Clock clock) {
        this.budgets = budgets;
        this.rights = rights;
        this.administrators = administrators;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param amount as typed; empty to take the budget back
     * @param seen the number of the entry that its author saw; 0 where there was none
     */
    public record Sent(String amount, String reason, int seen) {}

    /** @param scope an exchange's slug, or {@link Budget#PROJECT} */
    @Transactional
    public void enter(String scope, Sent sent, String userId) {
        require(userId);
        Optional<Budget> before = budgets.latest(scope);
        if (before.map(Budget::number).orElse(0) != sent.seen()) {
            throw RefusedException.meanwhile(Texts.of("money.budget.meanwhile"));
        }
        Money amount = amount(sent.amount());
        check(amount, sent, before);
        budgets.add(new Budget(
                scope,
                sent.seen() + 1,
                amount,
                sent.reason().isBlank() ? null : sent.reason().strip(),
                userId,
                clock.instant()));
        Money old = before.map(Budget::amount).orElse(null);
        log.record(Entry.of(
                        scope.equals(Budget.PROJECT) ? LOG_OF_THE_PROJECT : scope,
                        Actor.staff(userId),
                        before.isEmpty() ? "budget-entered" : "budget-changed")
                .outcome(amount == null ? "taken-back" : amount.toString(), sent.reason())
                .detail("before", old == null ? "none" : old.toString()));
    }

    /** Those who pay, and administrators; never an auditor, whatever else it is. */
    private void require(String userId) {
        try {
            rights.require(userId, ReimbursementProcess.AUTHORISE_PAYMENT);
        } catch (RefusedException notFinance) {
            administrators.require(userId);
        }
    }

    private static void check(@Nullable Money amount, Sent sent, Optional<Budget> before) {
        Money old = before.map(Budget::amount).orElse(null);
        if (before.isPresent() && sent.reason().isBlank()) {
            throw RefusedException.input("reason", Texts.of("money.budget.give-reason"));
        }
        if (amount == null && old == null) {
            throw RefusedException.input("amount", Texts.of("money.budget.give-amount"));
        }
        if (amount != null && amount.equals(old)) {
            throw RefusedException.input("amount", Texts.of("money.budget.no-change"));
        }
    }

    private static @Nullable Money amount(String typed) {
        String text = typed.replaceAll("(?i)eur|€", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        if (text.isEmpty()) {
            return null;
        }
        var matched = AMOUNT.matcher(text);
        // one sign cannot stand before thousands and before cents
        if (!matched.matches()
                || matched.group("sign") != null && matched.group("whole").contains(matched.group("sign"))) {
            throw RefusedException.input("amount", Texts.of("money.budget.no-amount", typed));
        }
        String cents = matched.group("cents") == null ? "" : "." + matched.group("cents");
        return new Money(new BigDecimal(matched.group("whole").replaceAll("\\D", "") + cents), EUROS);
    }
}
