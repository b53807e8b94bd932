package eu.groupexchange.payment.run;

import eu.groupexchange.correspondence.MailOrder;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.telling.Letterheads;
import eu.groupexchange.participation.telling.MailHeads;
import eu.groupexchange.payment.JdbcPayments;
import eu.groupexchange.payment.Payees;
import eu.groupexchange.payment.Payment;
import eu.groupexchange.payment.PaymentStatus;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.order.PaymentOrderTexts;
import eu.groupexchange.payment.order.PaymentOrders;
import eu.groupexchange.payment.order.RemittanceAdvice;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the organisation, on paper and by mail, that it was paid. */
@Component
public class IssueRemittanceAdvice {

    private final JdbcPayments payments;
    private final PaymentRuns runs;
    private final PaymentOrders orders;
    private final Participations participations;
    private final Payees payees;
    private final DocumentArchive archive;
    private final PaymentOrderTexts texts;
    private final Outbox outbox;

    IssueRemittanceAdvice(
            JdbcPayments payments,
            PaymentRuns runs,
            PaymentOrders orders,
            Participations participations,
            Payees payees,
            DocumentArchive archive,
            PaymentOrderTexts texts,
            Outbox outbox) {
        this.payments = payments;
        this.runs = runs;
        this.orders = orders;
        this.participations = participations;
        this.payees = payees;
        this.archive = archive;
        this.texts = texts;
        this.outbox = outbox;
    }

    /**
     * Once per participation: done again, it finds the advice and the mail.
     *
     * @throws IllegalStateException when it has not been paid
     */
    @Transactional
    public void issue(ParticipationReference reference) {
        Payment payment = payments.find(reference)
                .filter(found -> found.status() == PaymentStatus.EXECUTED)
                .orElseThrow(() -> new IllegalStateException(reference + " has not been paid"));
        PaymentRun run = runs.get(Objects.requireNonNull(payment.run(), "an executed payment has its run"));
        Participation participation = participations.get(reference);
        Exchange exchange = payees.exchange(reference);
        PaymentOrderLine line = runs.lines(run.id()).stream()
                .filter(ordered -> ordered.reference().equals(reference))
                .findFirst()
                .orElseThrow();
        DocumentKey key = DocumentKey.only(reference.value(), RemittanceAdvice.class);
        archive.issue(key, advice(payment, run, line, participation, exchange));
        outbox.queue(mail(payment, run, line, participation, exchange).attaching(key));
    }

    private RemittanceAdvice advice(
            Payment payment, PaymentRun run, PaymentOrderLine line, Participation participation, Exchange exchange) {
        PaymentRunState.Execution execution = Objects.requireNonNull(run.execution());
        return new RemittanceAdvice(
                Letterheads.of(exchange),
                payment.reference().value(),
                participation.organisationName(),
                texts.payer(run.order()),
                texts.statementText(line),
                payment.accountHolder(),
                payment.maskedIban(),
                payment.amount().amount(),
                payment.amount().currency().getCurrencyCode(),
                valueDate(payment, execution),
                bankReference(line, execution),
                payment.endToEndId());
    }

    /** What was paid, came back and was paid again is told again. */
    private String occasion(Payment payment) {
        boolean cameBack = orders.of(payment.reference()).stream().anyMatch(PaymentOrderLine::returned);
        return cameBack ? "remittance-advice-" + payment.attempt() : "remittance-advice";
    }

    private static LocalDate valueDate(Payment payment, PaymentRunState.Execution execution) {
        return Objects.requireNonNullElse(payment.executedOn(), execution.valueDate());
    }

    private static String bankReference(PaymentOrderLine line, PaymentRunState.Execution execution) {
        return Objects.requireNonNullElse(line.booking().bankReference(), execution.bankReference());
    }

    private MailOrder mail(
            Payment payment, PaymentRun run, PaymentOrderLine line, Participation participation, Exchange exchange) {
        PaymentRunState.Execution execution = Objects.requireNonNull(run.execution());
        return new MailOrder(
                payment.reference().value(),
                occasion(payment),
                new RemittanceAdviceMail(
                        payment.amount(),
                        texts.payer(run.order()),
                        texts.statementText(line),
                        valueDate(payment, execution),
                        bankReference(line, execution)),
                participation.email(),
                MailHeads.of(participation, exchange));
    }
}
