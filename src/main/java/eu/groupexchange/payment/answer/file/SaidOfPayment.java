package eu.groupexchange.payment.answer.file;

import eu.groupexchange.exchange.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the file says of one payment.
 *
 * @param endToEndId as the order named it
 * @param batchId as the order named its batch; null where the file does not say
 * @param status the bank's own word, such as {@code RJCT}, {@code BOOK}
 * @param amount null where the file does not repeat it
 * @param valueDate of the booking; null where the file has none
 * @param bankReference the bank's own name for it; null where it has none
 */
public record SaidOfPayment(
        String endToEndId,
        @Nullable String batchId,
        Verdict verdict,
        String status,
        @Nullable Money amount,
        @Nullable LocalDate valueDate,
        @Nullable String bankReference,
        SaidReason reason) {}
