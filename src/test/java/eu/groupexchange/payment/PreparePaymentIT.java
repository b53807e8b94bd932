package eu.groupexchange.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.RefusedException;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(PaymentLedgerConfiguration.class)
class PreparePaymentIT {

    @Autowired
    Ledger ledger;

    @Autowired
    PreparePayment preparePayment;

    @Autowired
    Payments payments;

    @Autowired
    DecisionLog log;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        ledger.begin();
    }

    @Test
    void addsThePaymentThatTheClaimOrders() {
        ParticipationReference reference = ledger.prepared("450.00");

        Payment payment = payments.find(reference).orElseThrow();
        assertThat(payment.status()).isEqualTo(PaymentStatus.AUTHORISED);
        assertThat(payment.amount()).isEqualTo(Money.euros("450.00"));
        assertThat(payment.iban()).isEqualTo(Ledger.IBAN);
        assertThat(payment.endToEndId()).isEqualTo(reference + "-1");
        assertThat(payment.approvedBy()).isEqualTo("coordinator");
        assertThat(payment.authorisedBy()).isEqualTo("finance");
    }

    @Test
    void doneAgainFindsThePayment() {
        ParticipationReference reference = ledger.prepared("450.00");
        Payment before = payments.find(reference).orElseThrow();

        preparePayment.prepare(reference);

        assertThat(payments.find(reference)).contains(before);
        assertThat(log.of(reference.value())).hasSize(1);
    }

    @Test
    void leavesAPaymentAloneThatIsOnItsWay() {
        ParticipationReference reference = ledger.prepared("450.00");
        ledger.ordered();
        ledger.claim(reference, Money.euros("450.00"), "Somebody else", "AT611904300234573201");

        preparePayment.prepare(reference);

        Payment payment = payments.find(reference).orElseThrow();
        assertThat(payment.status()).isEqualTo(PaymentStatus.IN_RUN);
        assertThat(payment.iban()).isEqualTo(Ledger.IBAN);
    }

    @Test
    void givesAFailedPaymentAnotherAttemptWithItsNewAccount() {
        ParticipationReference reference = ledger.prepared("450.00");
        ledger.executed(reference);
        ledger.claim(reference, Money.euros("450.00"), "Cluster Liège ASBL", "AT611904300234573201");

        preparePayment.prepare(reference);

        Payment payment = payments.find(reference).orElseThrow();
        assertThat(payment.status()).isEqualTo(PaymentStatus.AUTHORISED);
        assertThat(payment.attempt()).isEqualTo(2);
        assertThat(payment.endToEndId()).isEqualTo(reference + "-2");
        assertThat(payment.iban()).isEqualTo("AT611904300234573201");
        assertThat(payment.run()).isNull();
    }

    @Test
    void refusesToPayAgain() {
        ParticipationReference reference = ledger.prepared("450.00");
        ledger.executed();

        assertThatThrownBy(() -> preparePayment.prepare(reference))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("was paid on 2022-06-13");
    }

    @Test
    void refusesAClaimThatNobodyAuthorised() {
        ParticipationReference reference = ledger.authorised("450.00");
        jdbc.sql("update claim set status = 'APPROVED', authorised_by = null").update();

        assertThatThrownBy(() -> preparePayment.prepare(reference))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(reference.value());
        assertThat(payments.find(reference)).isEmpty();
    }

    @Test
    void refusesAnotherCurrency() {
        ParticipationReference reference = ledger.authorised("450.00");
        Money kroner = new Money(new BigDecimal("450.00"), Currency.getInstance("DKK"));
        ledger.claim(reference, kroner, "Klynge", Ledger.IBAN);

        assertThatThrownBy(() -> preparePayment.prepare(reference)).isInstanceOf(RefusedException.class);
        assertThat(payments.find(reference)).isEmpty();
    }

    @Test
    void tellsTheLogNothingOfTheAccount() {
        ParticipationReference reference = ledger.prepared("450.00");

        assertThat(log.of(reference.value()).toString())
                .doesNotContain(Ledger.IBAN)
                .doesNotContain("Liège");
        assertThat(payments.find(reference).orElseThrow().toString()).doesNotContain(Ledger.IBAN);
        assertThat(payments.find(reference).orElseThrow().maskedIban()).isEqualTo("BE68 … 7034");
    }
}
