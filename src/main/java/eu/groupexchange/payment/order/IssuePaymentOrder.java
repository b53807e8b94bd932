package eu.groupexchange.payment.order;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.payment.PaymentDays;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.pain.CreditTransferFile;
import eu.groupexchange.payment.pain.CreditTransferOrder;
import eu.groupexchange.payment.run.JdbcPaymentOrderLines;
import eu.groupexchange.payment.run.JdbcPaymentRuns;
import eu.groupexchange.payment.run.PaymentOrderLine;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRunStatus;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues a run's order: the file for the bank and the paper for the binder, which say the same and never change. */
@Component
public class IssuePaymentOrder {

    private static final DocumentKind PAYMENT_FILE = new DocumentKind("PAYMENT_FILE");

    private final JdbcPaymentRuns runs;
    private final JdbcPaymentOrderLines lines;
    private final PaymentOrderTexts texts;
    private final PaymentDays days;
    private final DocumentArchive archive;
    private final DecisionLog log;
    private final Clock clock;

    IssuePaymentOrder(
            JdbcPaymentRuns runs,
            JdbcPaymentOrderLines lines,
            PaymentOrderTexts texts,
            PaymentDays days,
            DocumentArchive archive,
            DecisionLog log,
            Clock clock) {
        this.runs = runs;
        this.lines = lines;
        this.texts = texts;
        this.archive = archive;
        this.days = days;
        this.log = log;
        this.clock = clock;
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate requestedOn = requestedOn(run, now);
        List<PaymentOrderLine> ordered = lines.of(id);
        CreditTransferOrder order = texts.file(run, ordered, now, requestedOn);
        ArchivedDocument file = archive.store(
                fileKey(id),
                Texts.of("payment.issue-payment-order.payment-file", id),
                id + ".xml",
                "application/xml",
                CreditTransferFile.write(order),
                run.messageId());
        archive.issue(paperKey(id), texts.paper(run, ordered, file, now, requestedOn));
        runs.ordered(id, requestedOn, CreditTransferFile.name(order.debtor().name()));
        order.transfers()
                .forEach(transfer -> lines.remittance(
                        id, transfer.endToEndId(), CreditTransferFile.remittance(transfer.remittance())));
        log.record(Entry.of(id.value(), Actor.SYSTEM, "payment-order-issued")
                .detail("messageId", run.messageId())
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
