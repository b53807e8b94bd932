package eu.groupexchange.payment.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.groupexchange.paperwork.Letterhead;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.wording.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The paper beside the bank file: the same message id, count and control sum, and the file's hash.
 *
 * @param requestedOn the bank day on which the bank is asked to pay
 * @param anchor the latest anchor of what was logged, so that it stands on paper outside of the system; null where there is none yet;
 *     no fact of the order, which is the same whatever stands here
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
        String paymentFileSha256,
        @JsonIgnore @Nullable PrintedAnchor anchor)
        implements Paper {

    /** @param value in groups of eight, as people copy it */
    public record PrintedAnchor(int number, LocalDate day, String value) {}

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
