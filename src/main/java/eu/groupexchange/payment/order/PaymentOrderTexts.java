package eu.groupexchange.payment.order;

import eu.groupexchange.audit.anchor.Anchors;
import eu.groupexchange.audit.anchor.MakeAnchors;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.Letterhead;
import eu.groupexchange.participation.hints.Hint;
import eu.groupexchange.participation.telling.Letterheads;
import eu.groupexchange.payment.JdbcPayments;
import eu.groupexchange.payment.Payees;
import eu.groupexchange.payment.Payment;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.payment.pain.CreditTransferFile;
import eu.groupexchange.payment.pain.CreditTransferOrder;
import eu.groupexchange.payment.pain.CreditTransferOrder.CreditTransfer;
import eu.groupexchange.payment.pain.Debtor;
import eu.groupexchange.reimbursement.hints.CaseHints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a run's order says, to the bank and on paper, made of the same lines. */
@Component
public class PaymentOrderTexts {

    private final JdbcPayments payments;
    private final Payees payees;
    private final PaymentSettings settings;
    private final CaseHints hints;
    private final MakeAnchors makeAnchors;
    private final Anchors anchors;

    PaymentOrderTexts(
            JdbcPayments payments,
            Payees payees,
            PaymentSettings settings,
            CaseHints hints,
            MakeAnchors makeAnchors,
            Anchors anchors) {
        this.makeAnchors = makeAnchors;
        this.anchors = anchors;
        this.hints = hints;
        this.payments = payments;
        this.payees = payees;
        this.settings = settings;
    }

    public CreditTransferOrder file(RunOrder order, List<PaymentOrderLine> lines, Instant now, LocalDate requestedOn) {
        return new CreditTransferOrder(
                order.messageId(),
                order.batchId(),
                now.atZone(settings.zone()).toOffsetDateTime(),
                requestedOn,
                settings.debtor(),
                lines.stream().map(this::transfer).toList());
    }

    /** @param controlSum of all lines */
    public PaymentOrder paper(
            RunOrder order,
            Money controlSum,
            List<PaymentOrderLine> lines,
            ArchivedDocument file,
            Instant now,
            LocalDate requestedOn) {
        Debtor debtor = settings.debtor();
        return new PaymentOrder(
                letterhead(lines),
                order.run().value(),
                order.messageId(),
                now,
                requestedOn,
                debtor.name(),
                debtor.iban(),
                lines.stream().map(this::paperLine).toList(),
                controlSum.amount(),
                controlSum.currency().getCurrencyCode(),
                order.run() + "-payment-order.pdf",
                file.fileName(),
                file.sha256(),
                latestAnchor());
    }

    /** Of yesterday, where anything came yesterday. */
    private PaymentOrder.@Nullable PrintedAnchor latestAnchor() {
        makeAnchors.due();
        return anchors.latest()
                .map(anchor -> new PaymentOrder.PrintedAnchor(anchor.number(), anchor.day(), anchor.grouped()))
                .orElse(null);
    }

    /** Who pays, as the creditor's statement names it. Orders of old runs did not keep it; then it is who pays today. */
    public String payer(RunOrder order) {
        return order.debtorName() == null
                ? CreditTransferFile.name(settings.debtor().name())
                : order.debtorName();
    }

    /** The text on the creditor's statement, as the bank was given it. */
    public String statementText(PaymentOrderLine line) {
        return line.remittance() == null ? CreditTransferFile.remittance(remittance(line)) : line.remittance();
    }

    private String remittance(PaymentOrderLine line) {
        return "%s %s"
                .formatted(line.reference(), payees.exchange(line.reference()).title());
    }

    private CreditTransfer transfer(PaymentOrderLine line) {
        return new CreditTransfer(
                line.endToEndId(), line.amount().amount(), line.accountHolder(), line.iban(), remittance(line));
    }

    private PaymentOrder.PaymentLine paperLine(PaymentOrderLine line) {
        Payment payment = payments.find(line.reference()).orElseThrow();
        return new PaymentOrder.PaymentLine(
                line.reference().value(),
                line.organisation(),
                line.accountHolder(),
                line.iban(),
                line.amount().amount(),
                payment.approvedBy(),
                payment.authorisedBy(),
                hints.of(line.reference()).stream().map(Hint::sentence).toList());
    }

    /** That of the exchange; where a run pays for several, of the first to take place, with the titles of all. */
    private Letterhead letterhead(List<PaymentOrderLine> lines) {
        List<Exchange> exchanges = lines.stream()
                .map(line -> payees.exchange(line.reference()))
                .distinct()
                .sorted(Comparator.comparing(Exchange::firstDay).thenComparing(Exchange::slug))
                .toList();
        Letterhead first = Letterheads.of(exchanges.get(0));
        return exchanges.size() == 1
                ? first
                : new Letterhead(
                        exchanges.stream().map(Exchange::title).collect(Collectors.joining(" · ")),
                        first.hostName(),
                        first.venueAddress(),
                        first.firstDay(),
                        lastDay(exchanges),
                        first.zone(),
                        first.venueCity(),
                        first.contactName(),
                        first.contactEmail(),
                        first.signatory(),
                        first.moderator());
    }

    private static LocalDate lastDay(List<Exchange> exchanges) {
        return exchanges.stream()
                .map(Exchange::lastDay)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
