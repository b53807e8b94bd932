package eu.groupexchange.desk.money;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.payment.budget.BudgetStanding;
import eu.groupexchange.wording.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A budget in a list.
 *
 * @param path of the page on which it is entered
 * @param over whether more is bound than may be spent
 */
record BudgetLine(
        String scope,
        String title,
        String path,
        String budget,
        String planned,
        String claimed,
        String authorised,
        String paid,
        String returned,
        String free,
        boolean over) {

    static BudgetLine of(BudgetStanding standing) {
        Money free = standing.free();
        return new BudgetLine(
                standing.scope(),
                standing.isProject() ? Texts.of("money.budget.project") : standing.title(),
                standing.isProject() ? "/desk/payments/budget" : "/desk/payments/budget/" + standing.scope(),
                text(standing.budget()),
                standing.planned().toString(),
                standing.claimed().toString(),
                standing.authorised().toString(),
                standing.paid().toString(),
                standing.returned().toString(),
                text(free),
                free != null && free.amount().signum() < 0);
    }

    private static String text(@Nullable Money money) {
        return money == null ? "" : money.toString();
    }
}
