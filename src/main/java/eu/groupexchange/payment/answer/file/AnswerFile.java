package eu.groupexchange.payment.answer.file;

import eu.groupexchange.exchange.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of the bank's, read.
 *
 * @param version such as {@code pain.002.001.10}
 * @param messageId the bank's own name for the file
 * @param order which order it answers; null in what tells of bookings
 * @param accounts the accounts that it tells of, as IBANs without blanks; empty where it does not say
 * @param payments one by one; the same payment twice where it was paid and came back
 */
public record AnswerFile(
        AnswerFormat format,
        String version,
        String messageId,
        @Nullable AnsweredOrder order,
        List<String> accounts,
        List<SaidOfPayment> payments,
        List<SaidOfAll> others) {

    public AnswerFile {
        accounts = List.copyOf(accounts);
        payments = List.copyOf(payments);
        others = List.copyOf(others);
    }

    /**
     * The order that a status report names.
     *
     * @param payments how many it is said to have; null where the file does not say
     * @param total of its payments, without a currency; null where the file does not say
     */
    public record AnsweredOrder(
            String messageId,
            String messageName,
            @Nullable Integer payments,
            @Nullable BigDecimal total) {}

    /** @throws UnreadableAnswerException when it is no amount of that currency */
    static Money money(String amount, String currency) {
        try {
            return new Money(new BigDecimal(amount), java.util.Currency.getInstance(currency));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new UnreadableAnswerException(
                    eu.groupexchange.wording.Texts.of("money.file.no-amount", amount, currency));
        }
    }
}
