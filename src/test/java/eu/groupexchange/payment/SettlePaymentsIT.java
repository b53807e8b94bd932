package eu.groupexchange.payment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.reimbursement.SettleClaim;
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
    SettleClaim settleClaim;

    @Autowired
    ExchangeWorkflow workflow;

    @BeforeEach
    void begin() {
        ledger.begin();
        reset(settleClaim, workflow);
    }

    @Test
    void tellsEachClaimHowItsPaymentEnded() {
        ParticipationReference paid = ledger.prepared("450.00");
        ParticipationReference failed = ledger.prepared("450.00");

        settlePayments.settle(ledger.executed(failed));

        verify(settleClaim).settled(paid, true);
        verify(settleClaim).settled(failed, false);
        verify(workflow).paymentSettled(paid.value(), true);
        verify(workflow).paymentSettled(failed.value(), false);
        verifyNoMoreInteractions(workflow, settleClaim);
    }

    @Test
    void tellsThemOnce() {
        ParticipationReference paid = ledger.prepared("450.00");
        PaymentRunId id = ledger.executed();
        settlePayments.settle(id);

        settlePayments.settle(id);

        verify(workflow, times(1)).paymentSettled(paid.value(), true);
        verify(settleClaim, times(1)).settled(paid, true);
    }

    @Test
    void tellsThemAgainWhereItsTransactionWasTakenBack() {
        ParticipationReference paid = ledger.prepared("450.00");
        PaymentRunId id = ledger.executed();
        doThrow(new IllegalStateException("not yet")).doNothing().when(workflow).paymentSettled(paid.value(), true);
        assertThatThrownBy(() -> settlePayments.settle(id)).hasMessage("not yet");

        settlePayments.settle(id);

        verify(workflow, times(2)).paymentSettled(paid.value(), true);
    }

    @Test
    void waitsForTheBank() {
        ledger.prepared("450.00");
        PaymentRunId id = ledger.ordered();

        assertThatThrownBy(() -> settlePayments.settle(id)).isInstanceOf(IllegalStateException.class);
        verifyNoMoreInteractions(workflow);
    }
}
