package eu.groupexchange.payment;

import eu.groupexchange.participation.ParticipationReference;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The payments, to be read. */
@Component
public class Payments {

    private final PaymentTable payments;

    Payments(PaymentTable payments) {
        this.payments = payments;
    }

    /** Empty until the participation's payment has been authorised. */
    public Optional<Payment> find(ParticipationReference reference) {
        return payments.find(reference);
    }
}
