package eu.groupexchange.participation.review;

import eu.groupexchange.database.Moments;
import eu.groupexchange.participation.ParticipationReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked about registrations, and answered: all of it is kept, in turn. Free text, so it is in no process and no log. */
@Repository
public class Questions {

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one registration, the first one first. */
    public List<Question> of(ParticipationReference reference) {
        return jdbc.sql("""
                select number, question, asked_by, asked_at, answer, answered_at from question
                where reference = ? order by number
                """).param(reference.value()).query(Questions::read).list();
    }

    void ask(ParticipationReference reference, String question, String userId, Instant now) {
        jdbc.sql("""
                insert into question (reference, number, question, asked_by, asked_at)
                select :reference, 1 + count(*), :question, :by, :at from question where reference = :reference
                """)
                .param("reference", reference.value())
                .param("question", question)
                .param("by", userId)
                .param("at", Moments.column(now))
                .update();
    }

    /**
     * To the question that was asked last.
     *
     * @param answer blank where the changed registration says it all
     * @return the number of that question, or 0 where it was answered already
     */
    int answer(ParticipationReference reference, String answer, Instant now) {
        return jdbc.sql("""
                update question set answer = :answer, answered_at = :at
                where reference = :reference and answered_at is null
                and number = (select max(number) from question where reference = :reference)
                returning number
                """)
                .param("reference", reference.value())
                .param("answer", answer.isBlank() ? null : answer, java.sql.Types.VARCHAR)
                .param("at", Moments.column(now))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static Question read(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getInt("number"),
                row.getString("question"),
                row.getString("asked_by"),
                Moments.of(row, "asked_at"),
                row.getString("answer"),
                Moments.orNull(row, "answered_at"));
    }
}
