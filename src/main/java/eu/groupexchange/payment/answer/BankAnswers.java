package eu.groupexchange.payment.answer;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.PaymentRunId;
import java.util.List;

/** What banks answered, to be read. */
public interface BankAnswers {

    /** All files that were imported for the run, the oldest first. */
    List<BankAnswer> of(PaymentRunId run);

    /** What came back of the run, in the order of the references. */
    List<PaymentReturn> returnsOf(PaymentRunId run);

    /** What came back of a participation's payments, the oldest first. */
    List<PaymentReturn> returnsOf(ParticipationReference reference);
}
