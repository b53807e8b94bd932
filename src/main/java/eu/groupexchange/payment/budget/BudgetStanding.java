package eu.groupexchange.payment.budget;

import eu.groupexchange.exchange.Money;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent of a scope, and what is bound of it.
 *
 * @param scope an exchange's slug, or {@link Budget#PROJECT}
 * @param title of the exchange; empty for the project
 * @param budget null where none was entered
 * @param planned lump sums of those who hold a place and have not claimed
 * @param claimed claims under way, also those whose payment failed or came back
 * @param authorised payments on their way
 * @param paid payments that stayed away
 * @param returned of payments that came back, in all; contained in none of the others
 */
public record BudgetStanding(
        String scope,
        String title,
        @Nullable Money budget,
        Money planned,
        Money claimed,
        Money authorised,
        Money paid,
        Money returned) {

    /** What may still be promised, below zero where more is bound than may be spent; null without a budget. */
    public @Nullable Money free() {
        return budget == null
                ? null
                : new Money(
                        budget.amount()
                                .subtract(planned.amount())
                                .subtract(claimed.amount())
                                .subtract(authorised.amount())
                                .subtract(paid.amount()),
                        budget.currency());
    }

    /** What may still be authorised, whatever else is planned; null without a budget. */
    public @Nullable Money leftToAuthorise() {
        return budget == null
                ? null
                : new Money(budget.amount().subtract(authorised.amount()).subtract(paid.amount()), budget.currency());
    }

    public boolean isProject() {
        return scope.equals(Budget.PROJECT);
    }
}
