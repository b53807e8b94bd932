package eu.groupexchange.payment.budget;

import eu.groupexchange.exchange.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry about what may be spent.
 *
 * @param scope an exchange's slug, or {@link #PROJECT}
 * @param number counts the entries of the scope from 1; the latest counts
 * @param amount null where an earlier entry was taken back
 * @param reason why it was changed; null for a first entry
 */
public record Budget(
        String scope,
        int number,
        @Nullable Money amount,
        @Nullable String reason,
        String enteredBy,
        Instant enteredAt) {

    /** All exchanges together. */
    public static final String PROJECT = "*";
}
