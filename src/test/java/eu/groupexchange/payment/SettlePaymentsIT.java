package eu.groupexchange.payment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.workflow.ExchangeWorkflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(PaymentLedgerConfiguration.class)
class SettlePaymentsIT {

    @Autowired
    Ledger ledger;

    @Autowired
    SettlePayments settlePayments;

    @Autowired
    ExchangeWorkflow workflow;

    @BeforeEach
    void begin() {
        ledger.begin();
        reset(workflow);
    }

    @Test
    void tellsEachClaimHowItsPaymentEnded() {
        ParticipationReference paid = ledger.prepared("450.00");
        ParticipationReference failed = ledger.prepared("450.00");

        settlePayments.settle(ledger.executed(failed));

        verify(workflow).paymentSettled(paid.value(), true);
        verify(workflow).paymentSettled(failed.value(), false);
        verifyNoMoreInteractions(workflow);
    }

    @Test
    void waitsForTheBank() {
        ledger.prepared("450.00");
        PaymentRunId id = ledger.ordered();

        assertThatThrownBy(() -> settlePayments.settle(id)).isInstanceOf(IllegalStateException.class);
        verifyNoMoreInteractions(workflow);
    }
}
