package eu.groupexchange.payment;

import eu.groupexchange.participation.ParticipationReference;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The payments, to be read. */
@Component
public class Payments {

    private final PaymentTable payments;
    private final PaymentOrderLineTable lines;

    Payments(PaymentTable payments, PaymentOrderLineTable lines) {
        this.payments = payments;
        this.lines = lines;
    }

    /** Why the bank did not carry the latest payment out, in plain words; empty where it did, or gave no reason. */
    public String whyFailed(ParticipationReference reference) {
        return lines.latestFailure(reference).map(PaymentFailure::inWords).orElse("");
    }

    /** Empty until the participation's payment has been authorised. */
    public Optional<Payment> find(ParticipationReference reference) {
        return payments.find(reference);
    }
}
