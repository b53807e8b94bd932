package eu.groupexchange.participation.calendar;

import eu.groupexchange.participation.ParticipationReference;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which calendar entry was sent to which address last, and whether it still counts there. */
@Repository
class HeldCalendarEntries {

    /** @param sequence one more with every mail */
    record Entry(String uid, int sequence) {}

    private final JdbcClient jdbc;

    HeldCalendarEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isHeld(ParticipationReference reference, String address) {
        return jdbc.sql("select exists (select from calendar_entry where reference = ? and recipient = ? and held)")
                .params(reference.value(), address)
                .query(Boolean.class)
                .single();
    }

    /** The one with the highest sequence, at whatever address. */
    Optional<Entry> latest(ParticipationReference reference) {
        return jdbc.sql("select uid, sequence from calendar_entry where reference = ? order by sequence desc limit 1")
                .param(reference.value())
                .query((row, number) -> new Entry(row.getString("uid"), row.getInt("sequence")))
                .optional();
    }

    void keep(ParticipationReference reference, String address, Entry entry, boolean held) {
        jdbc.sql("""
                        insert into calendar_entry (reference, recipient, uid, sequence, held)
                        values (:reference, :recipient, :uid, :sequence, :held)
                        on conflict (reference, recipient) do update
                            set sequence = excluded.sequence, held = excluded.held""")
                .param("reference", reference.value())
                .param("recipient", address)
                .param("uid", entry.uid())
                .param("sequence", entry.sequence())
                .param("held", held)
                .update();
    }

    /** Where the other address has one of its own, nothing moves. */
    void redirect(ParticipationReference reference, String from, String to) {
        jdbc.sql("""
                        update calendar_entry set recipient = :to where reference = :reference and recipient = :from
                            and not exists (select from calendar_entry other
                                where other.reference = :reference and other.recipient = :to)""")
                .param("reference", reference.value())
                .param("from", from)
                .param("to", to)
                .update();
    }
}
