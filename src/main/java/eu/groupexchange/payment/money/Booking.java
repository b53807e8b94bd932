package eu.groupexchange.payment.money;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.payment.answer.file.SaidReason;
import eu.groupexchange.wording.Iban;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved on the paying account: a payment that was made, or one that came back. What was made and came back is both.
 *
 * @param cameBack whether it came in
 * @param approvedBy account of who had approved the claim when this was ordered; null where the log of old cases does not say
 * @param authorisedBy account of who had authorised it then
 */
public record Booking(
        boolean cameBack,
        LocalDate valueDate,
        Money amount,
        @Nullable String bankReference,
        SaidReason reason,
        String run,
        String messageId,
        String endToEndId,
        String exchange,
        String exchangeTitle,
        String reference,
        String organisation,
        String country,
        String accountHolder,
        String iban,
        @Nullable String approvedBy,
        @Nullable String authorisedBy) {

    /** Seen from the paying account: what went out is below zero. */
    public BigDecimal signed() {
        return cameBack ? amount.amount() : amount.amount().negate();
    }

    public String maskedIban() {
        return Iban.masked(iban);
    }

    /** Without bank details, because it ends in logs. */
    @Override
    public String toString() {
        return "Booking[%s, %s]".formatted(endToEndId, cameBack ? "came back" : "paid");
    }
}
