package eu.groupexchange.payment.money;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.payment.answer.file.SaidReason;
import eu.groupexchange.wording.Iban;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it stands.
 *
 * @param exchange slug
 * @param day since when it stands so, in the zone of payments: of what is paid, the value date
 * @param approvedBy account; null where nobody has
 * @param authorisedBy account; null until somebody has
 * @param endToEndId of the attempt that stands; null until it is prepared
 * @param paidOn value date; of what came back, that of the payment that did
 * @param returnedOn null unless it came back
 * @param reason why it failed, or came back
 */
public record MoneyLine(
        String reference,
        String exchange,
        String exchangeTitle,
        String organisation,
        String country,
        MoneyStanding standing,
        Money amount,
        @Nullable LocalDate day,
        @Nullable String accountHolder,
        @Nullable String iban,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable String authorisedBy,
        @Nullable LocalDate authorisedOn,
        @Nullable String run,
        @Nullable String messageId,
        @Nullable String endToEndId,
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate paidOn,
        @Nullable String bankReference,
        @Nullable LocalDate returnedOn,
        SaidReason reason) {

    public String maskedIban() {
        return iban == null ? "" : Iban.masked(iban);
    }

    /** Without bank details, because it ends in logs. */
    @Override
    public String toString() {
        return "MoneyLine[%s, %s]".formatted(reference, standing);
    }
}
