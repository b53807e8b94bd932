package eu.groupexchange.payment.answer.file;

import eu.groupexchange.exchange.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the file says of all payments of an order, or of a batch, that it does not name one by one.
 *
 * @param batchId null where it is about the whole order
 * @param payments how many it counts; null where it does not say
 * @param total null where it does not say
 */
public record SaidOfAll(
        @Nullable String batchId,
        Verdict verdict,
        String status,
        @Nullable Integer payments,
        @Nullable Money total,
        @Nullable LocalDate valueDate,
        @Nullable String bankReference,
        SaidReason reason) {}
