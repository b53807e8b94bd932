package eu.groupexchange.participation.registration;

import eu.groupexchange.participation.ParticipationReference;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which participations were registered by a coordinator. */
@Repository
public class StaffRegistrations {

    private final JdbcClient jdbc;

    StaffRegistrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where the organisation registered itself. */
    public Optional<StaffRegistration> find(ParticipationReference reference) {
        return jdbc.sql("select registered_by, late, reason from registration_by_staff where reference = ?")
                .param(reference.value())
                .query((row, number) -> new StaffRegistration(row.getString(1), row.getBoolean(2), row.getString(3)))
                .optional();
    }

    /** The portal takes nothing after the deadline, so only a coordinator's registration can have come late. */
    public boolean inTime(ParticipationReference reference) {
        return find(reference).map(registration -> !registration.late()).orElse(true);
    }

    void add(ParticipationReference reference, StaffRegistration registration) {
        jdbc.sql("insert into registration_by_staff (reference, registered_by, late, reason) values (?, ?, ?, ?)")
                .params(reference.value(), registration.registeredBy(), registration.late(), registration.reason())
                .update();
    }
}
