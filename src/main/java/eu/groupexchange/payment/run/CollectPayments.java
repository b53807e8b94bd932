package eu.groupexchange.payment.run;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.payment.JdbcPayments;
import eu.groupexchange.payment.Payees;
import eu.groupexchange.payment.Payment;
import eu.groupexchange.payment.PaymentDays;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.payment.order.JdbcPaymentOrders;
import eu.groupexchange.payment.order.PaymentOrderLine;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a run of all payments that wait for one. However many collect at once, each payment goes into one run. */
@Component
public class CollectPayments {

    private final JdbcPayments payments;
    private final JdbcPaymentRuns runs;
    private final JdbcPaymentOrders orders;
    private final Payees payees;
    private final PaymentSettings settings;
    private final DecisionLog log;
    private final PaymentDays days;

    CollectPayments(
            JdbcPayments payments,
            JdbcPaymentRuns runs,
            JdbcPaymentOrders orders,
            Payees payees,
            PaymentSettings settings,
            DecisionLog log,
            PaymentDays days) {
        this.payments = payments;
        this.runs = runs;
        this.orders = orders;
        this.payees = payees;
        this.settings = settings;
        this.log = log;
        this.days = days;
    }

    /**
     * @return the new run, or empty where no payment waits
     * @throws eu.groupexchange.refusal.RefusedException when there is no account to pay from
     */
    @Transactional
    public Optional<PaymentRunId> collect(Actor actor) {
        List<Payment> waiting = payments.lockAuthorised().stream()
                .filter(payment -> payees.isOfAReadableExchange(payment.reference()))
                .toList();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        settings.debtor();
        PaymentRun run = newRun(waiting, actor);
        runs.add(run);
        log.record(Entry.of(run.id().value(), actor, "payments-collected")
                .detail("payments", Integer.toString(run.payments()))
                .detail("controlSum", run.controlSum().toString()));
        waiting.forEach(payment -> take(payment, run));
        return Optional.of(run.id());
    }

    private PaymentRun newRun(List<Payment> waiting, Actor actor) {
        ZonedDateTime now = days.now();
        PaymentRunId id = PaymentRunId.of(now.getYear(), runs.nextNumber());
        return PaymentRun.collected(id, waiting.size(), sum(waiting), now, actor);
    }

    private void take(Payment payment, PaymentRun run) {
        payments.putIntoRun(run.id(), payment.reference());
        orders.add(new PaymentOrderLine(
                run.id(),
                payment.reference(),
                payment.endToEndId(),
                payment.amount(),
                payment.accountHolder(),
                payment.iban(),
                payees.organisation(payment.reference()),
                null,
                null,
                null));
        log.record(Entry.of(payment.reference().value(), run.createdBy(), "payment-collected")
                .detail("run", run.id().value())
                .detail("attempt", Integer.toString(payment.attempt())));
    }

    /** They are all in euros: only those are prepared. */
    private static Money sum(List<Payment> payments) {
        BigDecimal sum =
                payments.stream().map(payment -> payment.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(sum, payments.get(0).amount().currency());
    }
}
