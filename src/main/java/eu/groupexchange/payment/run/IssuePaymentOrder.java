package eu.groupexchange.payment.run;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.payment.PaymentDays;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.order.JdbcPaymentOrders;
import eu.groupexchange.payment.order.PaymentOrder;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.order.PaymentOrderTexts;
import eu.groupexchange.payment.pain.CreditTransferFile;
import eu.groupexchange.payment.pain.CreditTransferOrder;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues a run's order: the file for the bank and the paper for the binder, which say the same and never change. */
@Component
public class IssuePaymentOrder {

    private static final DocumentKind PAYMENT_FILE = new DocumentKind("PAYMENT_FILE");

    private final JdbcPaymentRuns runs;
    private final JdbcPaymentOrders orders;
    private final PaymentOrderTexts texts;
    private final PaymentDays days;
    private final DocumentArchive archive;
    private final DecisionLog log;

    IssuePaymentOrder(
            JdbcPaymentRuns runs,
            JdbcPaymentOrders orders,
            PaymentOrderTexts texts,
            PaymentDays days,
            DocumentArchive archive,
            DecisionLog log) {
        this.runs = runs;
        this.orders = orders;
        this.texts = texts;
        this.archive = archive;
        this.days = days;
        this.log = log;
    }

    /**
     * Once for each order of the run: done again, it finds what it issued. The bank is asked for the day that finance chose, or
     * else for the first one that is possible; where issuing took so long that the chosen day is too near, for the first possible.
     *
     * @throws java.util.NoSuchElementException when there is no such run
     */
    @Transactional
    public void issue(PaymentRunId id) {
        PaymentRun run = runs.lock(id);
        if (run.status() != PaymentRunStatus.COLLECTED) {
            return;
        }
        Instant now = days.now().toInstant();
        LocalDate requestedOn = requestedOn(run, now);
        List<PaymentOrderLine> ordered = orders.lines(id);
        run.requireSumOf(ordered);
        CreditTransferOrder order = texts.file(run.order(), ordered, now, requestedOn);
        ArchivedDocument file = archive.store(
                fileKey(id),
                Texts.of("payment.issue-payment-order.payment-file", id),
                id + ".xml",
                "application/xml",
                CreditTransferFile.write(order),
                run.order().messageId());
        archive.issue(paperKey(id), texts.paper(run.order(), run.controlSum(), ordered, file, now, requestedOn));
        run.issueOrder(requestedOn, CreditTransferFile.name(order.debtor().name()));
        runs.save(run);
        order.transfers()
                .forEach(transfer -> orders.remittance(
                        id, transfer.endToEndId(), CreditTransferFile.remittance(transfer.remittance())));
        log.record(Entry.of(id.value(), Actor.SYSTEM, "payment-order-issued")
                .detail("messageId", run.order().messageId())
                .detail("requestedOn", requestedOn.toString())
                .detail("payments", Integer.toString(run.payments()))
                .detail("controlSum", run.controlSum().toString())
                .detail("fileSha256", file.sha256()));
    }

    private LocalDate requestedOn(PaymentRun run, Instant now) {
        LocalDate chosen = run.requestedOn();
        LocalDate earliest = days.earliestFor(now);
        return chosen == null || chosen.isBefore(earliest) ? earliest : chosen;
    }

    /** The file for the bank, in as many versions as the run has orders. */
    public static DocumentKey fileKey(PaymentRunId id) {
        return DocumentKey.only(id.value(), PAYMENT_FILE);
    }

    /** The same on paper. */
    public static DocumentKey paperKey(PaymentRunId id) {
        return DocumentKey.only(id.value(), PaymentOrder.class);
    }
}
