package eu.groupexchange.attendance;

import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.change.CancellationObjection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody was checked in or recorded as present, the exchange takes place, and who was there may claim for it. */
@Component
class RecordedAttendance implements CancellationObjection {

    private final JdbcClient jdbc;

    RecordedAttendance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> objectionTo(Slug slug) {
        boolean recorded =
                jdbc.sql("""
                select exists (select 1 from attendance where exchange = :slug)
                    or exists (select 1 from check_in join participation using (reference) where exchange = :slug)
                """).param("slug", slug.value()).query(Boolean.class).single();
        return recorded
                ? Optional.of("Attendance of this exchange has been recorded; it cannot be cancelled any more.")
                : Optional.empty();
    }
}
