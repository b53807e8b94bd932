package eu.groupexchange.payment;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.reimbursement.claim.ReopeningObjection;
import eu.groupexchange.wording.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * There is one payment per participation, ever: a claim for which one was ordered is not opened again, unless the bank returned
 * it.
 */
@Component
class PaymentMadeOnce implements ReopeningObjection {

    private final JdbcPayments payments;

    PaymentMadeOnce(JdbcPayments payments) {
        this.payments = payments;
    }

    @Override
    public Optional<String> objectionTo(ParticipationReference reference) {
        return payments.find(reference)
                .filter(payment -> !payment.status().mayBeTriedAgain())
                .map(payment -> Texts.of("payment.payment-made-once.payment-ordered-participation"));
    }
}
