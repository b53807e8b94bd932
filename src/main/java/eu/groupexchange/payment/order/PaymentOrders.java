package eu.groupexchange.payment.order;

import eu.groupexchange.participation.ParticipationReference;
import java.util.List;

/** What was ordered from the bank, to be read. */
public interface PaymentOrders {

    /** All that was ever ordered for a participation, oldest run first. */
    List<PaymentOrderLine> of(ParticipationReference reference);
}
