package eu.groupexchange.exchange.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A field of a published call that was changed.
 *
 * @param revision of the exchange since then
 * @param field as a JSON pointer, {@code /contact/email}
 * @param before what stood there, a text as it is and anything else as JSON; null where there was nothing. So {@code after}
 */
public record CallChange(
        int revision,
        String field,
        @Nullable String before,
        @Nullable String after,
        Instant at) {}
