package eu.groupexchange.attendance;

import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was checked in when. It helps to record attendance and does not replace the signed sheet. */
@Repository
public class CheckIns {

    private final JdbcClient jdbc;

    CheckIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The check-ins of a participation, oldest first. */
    public List<CheckedIn> of(ParticipationReference reference) {
        return jdbc.sql("select * from check_in where reference = ? order by checked_in_at")
                .param(reference.value())
                .query((row, number) -> new CheckedIn(
                        new AttendedHalf(row.getObject("day", LocalDate.class), HalfDay.valueOf(row.getString("half"))),
                        Moments.of(row, "checked_in_at"),
                        row.getString("checked_in_by")))
                .list();
    }

    /** The check-ins of a day by the participation's reference, each oldest first. */
    public Map<String, List<CheckedIn>> of(Slug slug, LocalDate day) {
        return jdbc
                .sql("""
                select check_in.* from check_in join participation using (reference)
                where exchange = ? and day = ? order by checked_in_at
                """)
                .params(slug.value(), day)
                .query((row, number) -> Map.entry(
                        row.getString("reference"),
                        new CheckedIn(
                                new AttendedHalf(
                                        row.getObject("day", LocalDate.class), HalfDay.valueOf(row.getString("half"))),
                                Moments.of(row, "checked_in_at"),
                                row.getString("checked_in_by"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    public Optional<CheckedIn> of(ParticipationReference reference, AttendedHalf half) {
        return of(reference).stream().filter(one -> one.half().equals(half)).findFirst();
    }

    /** Those of an exchange for whom nothing else is recorded yet. */
    public List<String> unrecorded(Slug slug, LocalDate day, HalfDay half) {
        return jdbc.sql("""
                select check_in.reference from check_in
                    join participation on participation.reference = check_in.reference
                    left join attendance on attendance.reference = check_in.reference
                        and attendance.day = check_in.day and attendance.half = check_in.half
                where participation.exchange = ? and check_in.day = ? and check_in.half = ?
                    and attendance.reference is null
                """)
                .params(slug.value(), day, half.name())
                .query(String.class)
                .list();
    }

    /** @return false when it was there already */
    public boolean add(ParticipationReference reference, CheckedIn arrival) {
        return jdbc.sql("""
                insert into check_in (reference, day, half, checked_in_at, checked_in_by) values (?, ?, ?, ?, ?)
                on conflict (reference, day, half) do nothing
                """)
                        .params(
                                reference.value(),
                                arrival.half().day(),
                                arrival.half().half().name(),
                                Moments.column(arrival.at()),
                                arrival.by())
                        .update()
                == 1;
    }
}
