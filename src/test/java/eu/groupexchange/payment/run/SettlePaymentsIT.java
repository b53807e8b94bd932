package eu.groupexchange.payment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.Ledger;
import eu.groupexchange.payment.PaymentLedgerConfiguration;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.reimbursement.claim.SettleClaim;
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

    @Autowired
    PaymentRuns runs;

    @Autowired
    DecisionLog log;

    @BeforeEach
    void begin() {
        ledger.begin();
        reset(settleClaim, workflow);
        when(workflow.tellIfAwaited(any(ParticipationReference.class), any(), any()))
                .thenReturn(true);
    }

    @Test
    void tellsEachClaimHowItsPaymentEnded() {
        ParticipationReference paid = ledger.prepared("450.00");
        ParticipationReference failed = ledger.prepared("450.00");

        settlePayments.settle(ledger.executed(failed));

        verify(settleClaim).settled(paid, true);
        verify(settleClaim).settled(failed, false);
        verify(workflow)
                .tellIfAwaited(paid, ReimbursementProcess.PAYMENT_SETTLED, new ReimbursementProcess.Settlement(true));
        verify(workflow)
                .tellIfAwaited(
                        failed, ReimbursementProcess.PAYMENT_SETTLED, new ReimbursementProcess.Settlement(false));
        verifyNoMoreInteractions(workflow, settleClaim);
    }

    @Test
    void tellsThemOnce() {
        ParticipationReference paid = ledger.prepared("450.00");
        PaymentRunId id = ledger.executed();
        settlePayments.settle(id);

        settlePayments.settle(id);

        verify(workflow, times(1))
                .tellIfAwaited(paid, ReimbursementProcess.PAYMENT_SETTLED, new ReimbursementProcess.Settlement(true));
        verify(settleClaim, times(1)).settled(paid, true);
    }

    @Test
    void tellsThemAgainWhereItsTransactionWasTakenBack() {
        ParticipationReference paid = ledger.prepared("450.00");
        PaymentRunId id = ledger.executed();
        when(workflow.tellIfAwaited(
                        paid, ReimbursementProcess.PAYMENT_SETTLED, new ReimbursementProcess.Settlement(true)))
                .thenThrow(new IllegalStateException("not yet"))
                .thenReturn(true);
        assertThatThrownBy(() -> settlePayments.settle(id)).hasMessage("not yet");

        settlePayments.settle(id);

        verify(workflow, times(2))
                .tellIfAwaited(paid, ReimbursementProcess.PAYMENT_SETTLED, new ReimbursementProcess.Settlement(true));
    }

    @Test
    void doesNotLetTheOthersWaitForOneWhoseProcessIsGone() {
        ParticipationReference gone = ledger.prepared("450.00");
        ParticipationReference paid = ledger.prepared("450.00");
        when(workflow.tellIfAwaited(
                        gone, ReimbursementProcess.PAYMENT_SETTLED, new ReimbursementProcess.Settlement(true)))
                .thenReturn(false);
        PaymentRunId id = ledger.executed();

        settlePayments.settle(id);

        verify(settleClaim).settled(gone, true);
        verify(settleClaim).settled(paid, true);
        verify(workflow)
                .tellIfAwaited(paid, ReimbursementProcess.PAYMENT_SETTLED, new ReimbursementProcess.Settlement(true));
        assertThat(runs.get(id).settlement().notTold()).containsExactly(gone);
        assertThat(log.of(gone.value()))
                .extracting(logged -> logged.entry().action())
                .endsWith("payment-settled-without-process");
    }

    @Test
    void waitsForTheBank() {
        ledger.prepared("450.00");
        PaymentRunId id = ledger.ordered();

        assertThatThrownBy(() -> settlePayments.settle(id))
                .isInstanceOf(RefusedException.class)
                .hasMessage(id + " has not been executed.");
        verifyNoMoreInteractions(workflow);
    }
}
