package eu.groupexchange.attendance;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.withdrawal.WithdrawalObjection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was checked in or recorded as present has come, also where the exchange was moved to later days since. */
@Component
class SeenAtTheExchange implements WithdrawalObjection {

    private final JdbcClient jdbc;

    SeenAtTheExchange(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> objectionTo(ParticipationReference reference) {
        boolean seen = jdbc.sql("""
                select exists (select 1 from attendance where reference = :reference and present)
                    or exists (select 1 from check_in where reference = :reference)
                """)
                .param("reference", reference.value())
                .query(Boolean.class)
                .single();
        return seen
                ? Optional.of("Your attendance is recorded, so there is nothing to withdraw any more.")
                : Optional.empty();
    }
}
