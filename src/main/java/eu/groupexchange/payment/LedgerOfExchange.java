package eu.groupexchange.payment;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.report.PaidLumpSums;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The executed payments of an exchange. */
@Component
class LedgerOfExchange implements PaidLumpSums {

    private final JdbcPayments payments;

    LedgerOfExchange(JdbcPayments payments) {
        this.payments = payments;
    }

    @Override
    public Map<ParticipationReference, Money> of(Slug slug) {
        Map<ParticipationReference, Money> paid = new LinkedHashMap<>();
        payments.executedOf(slug).forEach(payment -> paid.put(payment.reference(), payment.amount()));
        return paid;
    }
}
