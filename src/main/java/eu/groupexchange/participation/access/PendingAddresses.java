package eu.groupexchange.participation.access;

import eu.groupexchange.database.Moments;
import eu.groupexchange.participation.AddressHash;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses that organisations gave for the ones they have, and did not prove yet. */
@Repository
class PendingAddresses {

    private final JdbcClient jdbc;
    private final Clock clock;

    PendingAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty also where the address that it was to replace was meanwhile replaced by another. */
    Optional<String> of(Participation participation) {
        return jdbc.sql("select address from pending_address where reference = ? and replaces_hash = ?")
                .params(participation.reference().value(), AddressHash.of(participation.email()))
                .query(String.class)
                .optional();
    }

    /** In place of whatever was pending before. */
    void put(Participation participation, String address) {
        jdbc.sql("""
                insert into pending_address (reference, address, replaces_hash, requested_at) values (?, ?, ?, ?)
                on conflict (reference) do update set address = excluded.address,
                    replaces_hash = excluded.replaces_hash, requested_at = excluded.requested_at
                """)
                .params(
                        participation.reference().value(),
                        address,
                        AddressHash.of(participation.email()),
                        Moments.column(clock.instant()))
                .update();
    }

    void remove(ParticipationReference reference) {
        jdbc.sql("delete from pending_address where reference = ?")
                .param(reference.value())
                .update();
    }
}
