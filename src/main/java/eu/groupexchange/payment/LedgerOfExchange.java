package eu.groupexchange.payment;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.report.PaidLumpSums;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The executed payments of an exchange. */
@Component
class LedgerOfExchange implements PaidLumpSums {

    private final JdbcClient jdbc;

    LedgerOfExchange(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ParticipationReference, Money> of(Slug slug) {
        Map<ParticipationReference, Money> paid = new LinkedHashMap<>();
        jdbc.sql("""
                select payment.reference, payment.amount, payment.currency from payment
                join participation on participation.reference = payment.reference
                where participation.exchange = ? and payment.status = 'EXECUTED' order by payment.reference
                """).param(slug.value()).query(row -> {
            paid.put(
                    new ParticipationReference(row.getString(1)),
                    new Money(row.getBigDecimal(2), Currency.getInstance(row.getString(3))));
        });
        return paid;
    }
}
