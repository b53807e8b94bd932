package eu.groupexchange.payment;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts an authorised claim among the payments that wait for the next run. */
@Component
public class PreparePayment {

    private static final String EUROS = "EUR";

    private final AuthorisedClaims claims;
    private final JdbcPayments payments;
    private final DecisionLog log;

    PreparePayment(AuthorisedClaims claims, JdbcPayments payments, DecisionLog log) {
        this.claims = claims;
        this.payments = payments;
        this.log = log;
    }

    /**
     * Once per participation: done again, it finds the payment. One that failed before becomes a new attempt with the claim's
     * present bank details.
     *
     * @throws RefusedException when the claim is not authorised, not in euros, or was paid already
     */
    @Transactional
    public void prepare(ParticipationReference reference) {
        AuthorisedClaim claim = claims.get(reference);
        if (!claim.amount().currency().getCurrencyCode().equals(EUROS)) {
            throw RefusedException.notNow(Texts.of("payment.prepare-payment.paid-euros-claim", reference));
        }
        boolean added = payments.authorise(claim);
        Payment payment = payments.find(reference).orElseThrow();
        if (added) {
            log.record(Entry.of(reference.value(), Actor.SYSTEM, "payment-prepared")
                    .detail("attempt", Integer.toString(payment.attempt()))
                    .detail("amount", payment.amount().toString())
                    .detail("endToEndId", payment.endToEndId()));
        } else if (payment.status() == PaymentStatus.EXECUTED) {
            throw RefusedException.notNow(
                    Texts.of("payment.prepare-payment.paid-cannot-paid", reference, payment.executedOn()));
        }
    }
}
