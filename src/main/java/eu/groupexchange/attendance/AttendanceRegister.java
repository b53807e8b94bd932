package eu.groupexchange.attendance;

import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was present in which half-day, as it was recorded. */
@Repository
public class AttendanceRegister {

    private final JdbcClient jdbc;

    AttendanceRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The half-days on which an organisation was present, in order. */
    public List<AttendedHalf> of(ParticipationReference reference) {
        return jdbc.sql("select day, half from attendance where reference = ? and present order by day, half desc")
                .param(reference.value())
                .query((row, number) ->
                        new AttendedHalf(row.getObject(1, LocalDate.class), HalfDay.valueOf(row.getString(2))))
                .list();
    }

    /**
     * What was recorded last of a half-day.
     *
     * @param by the account of who did
     */
    public record RecordedHalf(AttendedHalf half, boolean present, String by, Instant at) {}

    /** What was recorded of an organisation, by whom and when; also where it was absent. */
    public List<RecordedHalf> recorded(ParticipationReference reference) {
        return jdbc.sql("select * from attendance where reference = ? order by day, half desc")
                .param(reference.value())
                .query((row, number) -> new RecordedHalf(
                        new AttendedHalf(row.getObject("day", LocalDate.class), HalfDay.valueOf(row.getString("half"))),
                        row.getBoolean("present"),
                        row.getString("recorded_by"),
                        Moments.of(row, "recorded_at")))
                .list();
    }

    /** The same as papers show it: every day of the exchange with its halves. */
    public List<AttendedDay> days(ParticipationReference reference, Exchange exchange) {
        Set<AttendedHalf> present = Set.copyOf(of(reference));
        return exchange.days().stream()
                .map(day -> new AttendedDay(
                        day,
                        present.contains(new AttendedHalf(day, HalfDay.MORNING)),
                        present.contains(new AttendedHalf(day, HalfDay.AFTERNOON)),
                        exchange.hasProgramme(day, HalfDay.MORNING),
                        exchange.hasProgramme(day, HalfDay.AFTERNOON)))
                .toList();
    }

    /** Who was recorded as present in a half-day. */
    public Set<String> present(Slug slug, LocalDate day, HalfDay half) {
        return jdbc
                .sql("select reference from attendance where exchange = ? and day = ? and half = ? and present")
                .params(slug.value(), day, half.name())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** The days on which anybody is recorded as present. */
    public Set<LocalDate> attendedDays(Slug slug) {
        return Set.copyOf(jdbc.sql("select distinct day from attendance where exchange = ? and present")
                .param(slug.value())
                .query(LocalDate.class)
                .list());
    }

    /** The days for which a participation was on the list: recorded, as present or absent, or checked in. */
    public Set<LocalDate> listedDays(ParticipationReference reference) {
        return Set.copyOf(jdbc.sql("""
                select day from attendance where reference = :reference
                    union select day from check_in where reference = :reference
                """)
                .param("reference", reference.value())
                .query(LocalDate.class)
                .list());
    }

    /** What is recorded of a day, present or absent, in the order of references. */
    public List<Recorded> recorded(Slug slug, LocalDate day) {
        return jdbc.sql("""
                select reference, half, present, recorded_by, recorded_at from attendance
                where exchange = ? and day = ? order by reference, half desc
                """)
                .params(slug.value(), day)
                .query((row, number) -> new Recorded(
                        row.getString("reference"),
                        HalfDay.valueOf(row.getString("half")),
                        row.getBoolean("present"),
                        row.getString("recorded_by"),
                        Moments.of(row, "recorded_at")))
                .list();
    }

    /** A half-day of a participation as it is recorded now. */
    public record Recorded(String reference, HalfDay half, boolean present, String by, Instant at) {}

    /** Whether anybody was checked in or recorded as present; a half-day that nobody came to counts, too. */
    boolean isBegun(Slug slug) {
        return jdbc.sql("""
                select exists (select 1 from attendance where exchange = :slug)
                    or exists (select 1 from check_in join participation using (reference) where exchange = :slug)
                """).param("slug", slug.value()).query(Boolean.class).single();
    }

    /** Whether somebody was checked in or recorded as present, ever. */
    boolean hasSeen(ParticipationReference reference) {
        return jdbc.sql("""
                select exists (select 1 from attendance where reference = :reference and present)
                    or exists (select 1 from check_in where reference = :reference)
                """)
                .param("reference", reference.value())
                .query(Boolean.class)
                .single();
    }

    void record(
            Slug slug,
            LocalDate day,
            HalfDay half,
            Collection<String> references,
            Collection<String> present,
            String recordedBy,
            Instant now) {
        for (String reference : references) {
            jdbc.sql("""
                    insert into attendance (exchange, reference, day, half, present, recorded_by, recorded_at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (reference, day, half) do update
                        set present = excluded.present, recorded_by = excluded.recorded_by,
                            recorded_at = excluded.recorded_at
                    """)
                    .params(
                            slug.value(),
                            reference,
                            day,
                            half.name(),
                            present.contains(reference),
                            recordedBy,
                            Moments.column(now))
                    .update();
        }
    }
}
