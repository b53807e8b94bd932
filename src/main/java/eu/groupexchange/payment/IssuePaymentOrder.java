package eu.groupexchange.payment;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.payment.pain.CreditTransferFile;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues a run's order: the file for the bank and the paper for the binder, which say the same and never change. */
@Component
public class IssuePaymentOrder {

    private final PaymentRunTable runs;
    private final PaymentOrderLineTable lines;
    private final PaymentOrderTexts texts;
    private final DocumentArchive archive;
    private final DecisionLog log;

    IssuePaymentOrder(
            PaymentRunTable runs,
            PaymentOrderLineTable lines,
            PaymentOrderTexts texts,
            DocumentArchive archive,
            DecisionLog log) {
        this.runs = runs;
        this.lines = lines;
        this.texts = texts;
        this.archive = archive;
        this.log = log;
    }

    /**
     * Once per run: done again, it finds what it issued.
     *
     * @throws java.util.NoSuchElementException when there is no such run
     */
    @Transactional
    public void issue(PaymentRunId id) {
        PaymentRun run = runs.lock(id);
        if (run.status() != PaymentRunStatus.COLLECTED) {
            return;
        }
        List<PaymentOrderLine> ordered = lines.of(id);
        ArchivedDocument file = archive.store(
                fileKey(id),
                "Payment file " + id,
                id + ".xml",
                "application/xml",
                CreditTransferFile.write(texts.file(run, ordered)));
        archive.issue(paperKey(id), texts.paper(run, ordered, file));
        runs.ordered(id);
        log.record(Entry.of(id.value(), Actor.SYSTEM, "payment-order-issued")
                .detail("messageId", run.messageId())
                .detail("payments", Integer.toString(run.payments()))
                .detail("controlSum", run.controlSum().toString())
                .detail("fileSha256", file.sha256()));
    }

    /** The file for the bank. */
    public static DocumentKey fileKey(PaymentRunId id) {
        return DocumentKey.only(id.value(), DocumentKind.PAYMENT_FILE);
    }

    /** The same on paper. */
    public static DocumentKey paperKey(PaymentRunId id) {
        return DocumentKey.only(id.value(), DocumentKind.PAYMENT_ORDER);
    }
}
