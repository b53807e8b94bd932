package eu.groupexchange.payment;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.workflow.DecisionRefusedException;
import java.time.OffsetDateTime;
import java.util.Currency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The claims as they stand in the database. */
@Component
class ReimbursedClaims implements AuthorisedClaims {

    private final JdbcClient jdbc;

    ReimbursedClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public AuthorisedClaim get(ParticipationReference reference) {
        return jdbc.sql("select * from claim where reference = ? and status = 'AUTHORISED'")
                .param(reference.value())
                .query((row, number) -> new AuthorisedClaim(
                        reference,
                        new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                        row.getString("account_holder"),
                        row.getString("iban"),
                        row.getString("reviewed_by"),
                        row.getString("authorised_by"),
                        row.getObject("authorised_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(() ->
                        new DecisionRefusedException("The payment of " + reference + " has not been authorised."));
    }
}
