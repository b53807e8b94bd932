package eu.groupexchange.payment;

import eu.groupexchange.participation.ParticipationReference;
import java.util.Optional;

/** The payment ledger, to be read. */
public interface Payments {

    /** Empty until the participation's payment has been authorised. */
    Optional<Payment> find(ParticipationReference reference);
}
