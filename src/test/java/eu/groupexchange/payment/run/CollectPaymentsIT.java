package eu.groupexchange.payment.run;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.Ledger;
import eu.groupexchange.payment.PaymentLedgerConfiguration;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentStatus;
import eu.groupexchange.payment.Payments;
import eu.groupexchange.payment.PreparePayment;
import eu.groupexchange.payment.TimeOfTest;
import eu.groupexchange.payment.order.PaymentOrderLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig(PaymentLedgerConfiguration.class)
class CollectPaymentsIT {

    private static final int THREADS = 20;

    @Autowired
    Ledger ledger;

    @Autowired
    CollectPayments collectPayments;

    @Autowired
    PreparePayment preparePayment;

    @Autowired
    Payments payments;

    @Autowired
    PaymentRuns runs;

    @Autowired
    DecisionLog log;

    @Autowired
    TimeOfTest time;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void begin() {
        ledger.begin();
    }

    @Test
    void findsNothingWhereNothingWaits() {
        ledger.authorised("450.00");

        assertThat(collectPayments.collect(Ledger.FINANCE)).isEmpty();
        assertThat(runs.all()).isEmpty();
    }

    @Test
    void anExchangeThatCannotBeReadKeepsNobodyElsesMoneyWaiting() {
        ParticipationReference paid = ledger.prepared("450.00");
        ledger.publish("broken-2022", "BRO22");
        preparePayment.prepare(ledger.authorised("broken-2022", "BRO22", "450.00", "Cluster", "Cluster asbl"));
        ledger.breakDefinition("broken-2022");

        assertThat(runs.lines(ledger.collected()))
                .extracting(PaymentOrderLine::reference)
                .containsExactly(paid);
    }

    @Test
    void putsAllThatWaitIntoOneRun() {
        ParticipationReference first = ledger.prepared("450.00");
        ParticipationReference second = ledger.prepared("225.00");
        ParticipationReference third = ledger.prepared("0.01");

        PaymentRunId id = ledger.collected();

        PaymentRun run = runs.get(id);
        assertThat(run.status()).isEqualTo(PaymentRunStatus.COLLECTED);
        assertThat(run.payments()).isEqualTo(3);
        assertThat(run.controlSum()).isEqualTo(Money.euros("675.01"));
        assertThat(run.createdBy()).isEqualTo(Ledger.FINANCE);
        assertThat(run.createdAt()).isEqualTo(Ledger.MORNING);
        assertThat(runs.lines(id)).extracting(PaymentOrderLine::reference).containsExactly(first, second, third);
        assertThat(runs.lines(id)).extracting(PaymentOrderLine::outcome).containsOnlyNulls();
        assertThat(payments.find(first)).hasValueSatisfying(payment -> {
            assertThat(payment.status()).isEqualTo(PaymentStatus.IN_RUN);
            assertThat(payment.run()).isEqualTo(id);
        });
        assertThat(log.of(id.value()))
                .extracting(logged -> logged.entry().action())
                .containsExactly("payments-collected");
        assertThat(collectPayments.collect(Ledger.FINANCE)).isEmpty();
    }

    @Test
    void countsTheYearAsInParis() {
        time.is("2022-12-31T23:30:00Z");
        ledger.prepared("450.00");

        PaymentRunId id = ledger.collected();

        assertThat(id.value()).matches("RUN-2023-\\d{3}");
        assertThat(runs.get(id).order().messageId())
                .isEqualTo(id + "-20230101003000")
                .hasSizeLessThanOrEqualTo(35);
    }

    @Test
    void takesEachPaymentOnceWhenTwentyCollectAtOnce() throws Exception {
        List<ParticipationReference> waiting = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            waiting.add(ledger.prepared("450.00"));
        }

        List<Optional<PaymentRunId>> made = atOnce(() -> collectPayments.collect(Ledger.FINANCE));

        List<ParticipationReference> ordered = made.stream()
                .flatMap(Optional::stream)
                .flatMap(run -> runs.lines(run).stream())
                .map(PaymentOrderLine::reference)
                .toList();
        assertThat(ordered).containsExactlyInAnyOrderElementsOf(waiting);
    }

    @Test
    void passesOverWhatAnotherNodeIsCollecting() {
        ledger.prepared("450.00");

        new TransactionTemplate(transactions).executeWithoutResult(unfinished -> {
            assertThat(collectPayments.collect(Ledger.FINANCE)).isPresent();
            assertThat(onAnotherNode(() -> collectPayments.collect(Ledger.FINANCE)))
                    .isEmpty();
            unfinished.setRollbackOnly();
        });

        assertThat(collectPayments.collect(Ledger.FINANCE)).isPresent();
    }

    @Test
    void preparesOnePaymentWhenTwentyPrepareAtOnce() throws Exception {
        ParticipationReference reference = ledger.authorised("450.00");

        atOnce(() -> {
            preparePayment.prepare(reference);
            return reference;
        });

        assertThat(payments.find(reference).orElseThrow().attempt()).isEqualTo(1);
        assertThat(log.of(reference.value())).hasSize(1);
        assertThat(log.isIntact(reference.value())).isTrue();
    }

    private static <T> List<T> atOnce(Callable<T> action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch allAreReady = new CountDownLatch(THREADS);
        Callable<T> together = () -> {
            allAreReady.countDown();
            allAreReady.await();
            return action.call();
        };
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(THREADS, together))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T onAnotherNode(Callable<T> action) {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            return other.submit(action).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            other.shutdown();
        }
    }
}
