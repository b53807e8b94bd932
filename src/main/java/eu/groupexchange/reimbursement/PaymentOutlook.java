package eu.groupexchange.reimbursement;

import eu.groupexchange.participation.ParticipationReference;
import java.time.LocalDate;
import java.util.Optional;

/** What claims want to know of payments, which come after them. */
public interface PaymentOutlook {

    /**
     * When money may be expected.
     *
     * @param ordered the day of the payment run
     * @param paid the bank day for which that run asks the bank to pay
     */
    record Expected(LocalDate ordered, LocalDate paid) {}

    /** For a payment that is authorised before the next run; empty where no run is planned. */
    Optional<Expected> nextRun();

    /** Why the bank did not carry the latest payment out, in plain words; empty where it did, or gave no reason. */
    String whyFailed(ParticipationReference reference);
}
