package eu.groupexchange.payment.order;

import eu.groupexchange.paperwork.Letterhead;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.wording.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The paper beside the bank file: the same message id, count and control sum, and the file's hash.
 *
 * @param requestedOn the bank day on which the bank is asked to pay
 */
public record PaymentOrder(
        Letterhead letterhead,
        String runId,
        String messageId,
        Instant createdAt,
        LocalDate requestedOn,
        String debtorName,
        String debtorIban,
        List<PaymentLine> payments,
        BigDecimal controlSum,
        String currency,
        String fileName,
        String paymentFileName,
        String paymentFileSha256)
        implements Paper {

    @Override
    public String title() {
        return Texts.of("paperwork.paper.payment-order", runId);
    }

    /** @param hints what to look at twice before signing, a sentence each */
    public record PaymentLine(
            String reference,
            String organisation,
            String accountHolder,
            String iban,
            BigDecimal amount,
            String approvedBy,
            String authorisedBy,
            List<String> hints) {}
}
