package eu.groupexchange.participation.notes;

import eu.groupexchange.database.Moments;
import eu.groupexchange.participation.ParticipationReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notes on cases. */
@Repository
public class CaseNotes {

    private final JdbcClient jdbc;

    CaseNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** On one case, oldest first. */
    public List<CaseNote> of(ParticipationReference reference) {
        return jdbc.sql("""
                        select id, text, written_by, written_at from case_note
                        where reference = ? order by written_at, id""").param(reference.value()).query(CaseNotes::read).list();
    }

    Optional<CaseNote> find(UUID id) {
        return jdbc.sql("select id, text, written_by, written_at from case_note where id = ?")
                .param(id)
                .query(CaseNotes::read)
                .optional();
    }

    /** @return false where there is one of this id already; it stays as it is */
    boolean add(ParticipationReference reference, CaseNote note) {
        return jdbc.sql("""
                        insert into case_note (id, reference, text, written_by, written_at) values (?, ?, ?, ?, ?)
                        on conflict (id) do nothing""")
                        .params(
                                note.id(),
                                reference.value(),
                                note.text(),
                                note.writtenBy(),
                                Moments.column(note.writtenAt()))
                        .update()
                == 1;
    }

    private static CaseNote read(ResultSet row, int number) throws SQLException {
        return new CaseNote(
                row.getObject("id", UUID.class),
                row.getString("text"),
                row.getString("written_by"),
                Moments.of(row, "written_at"));
    }
}
