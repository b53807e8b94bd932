package eu.groupexchange.participation;

import eu.groupexchange.exchange.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whether the lump sum is due.
 *
 * @param amount that is due; null where none is
 * @param reason how the amount came about, or why none is due, as a sentence
 */
public record Entitlement(@Nullable Money amount, String reason) {}
