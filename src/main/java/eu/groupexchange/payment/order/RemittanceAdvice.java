package eu.groupexchange.payment.order;

import eu.groupexchange.paperwork.Letterhead;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.wording.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Tells what was paid, and how it is recognised on the account.
 *
 * @param payer who pays, as the creditor's bank statement names it
 * @param statementText the text that comes with the payment
 */
public record RemittanceAdvice(
        Letterhead letterhead,
        String reference,
        String organisation,
        String payer,
        String statementText,
        String accountHolder,
        String maskedIban,
        BigDecimal amount,
        String currency,
        LocalDate valueDate,
        String bankReference,
        String endToEndId)
        implements Paper {

    @Override
    public String title() {
        return Texts.of("paperwork.paper.remittance-advice", reference);
    }

    @Override
    public String fileName() {
        return reference + "-remittance-advice.pdf";
    }
}
