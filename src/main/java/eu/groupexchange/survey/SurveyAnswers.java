package eu.groupexchange.survey;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.groupexchange.database.Json;
import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers in the database. Beside the organisation itself, nobody reads one with its name. */
@Repository
public class SurveyAnswers {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    SurveyAnswers(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * How often a question was answered so.
     *
     * @param question its number, from 1
     */
    public record Counted(int question, String answer, int organisations) {}

    /**
     * @param asked how many came, and so are asked
     * @param answered how many of them answered anything
     */
    public record Response(int asked, int answered) {}

    /** By the number of the question, from {@code 1}; what was left out is not there. */
    public Optional<Map<String, String>> of(ParticipationReference reference) {
        return jdbc.sql("select answers from survey_answer where reference = ?")
                .param(reference.value())
                .query(String.class)
                .optional()
                .map(answers -> json.read(answers, ANSWERS));
    }

    /** @return whether it had not answered before */
    boolean keep(ParticipationReference reference, Slug exchange, Map<String, String> answers, Instant now) {
        return jdbc.sql("""
            insert into survey_answer (reference, exchange, answers, answered_at, changed_at)
            values (:reference, :exchange, cast(:answers as jsonb), :now, :now)
            on conflict (reference) do update set answers = excluded.answers,
                changed_at = greatest(excluded.changed_at, survey_answer.answered_at)
            returning (xmax = 0)
            """)
                .param("reference", reference.value())
                .param("exchange", exchange.value())
                .param("answers", json.write(answers))
                .param("now", Moments.column(now))
                .query(Boolean.class)
                .single();
    }

    /** Every question and answer of an exchange; in the order of the answers, which says nothing about whose they are. */
    public List<Counted> counted(Slug exchange) {
        return jdbc.sql("""
            select one.key::int as question, one.value as answer, count(*) as organisations
              from survey_answer s, jsonb_each_text(s.answers) one
             where s.exchange = ? group by 1, 2 order by 1, md5(one.value)
            """)
                .param(exchange.value())
                .query((row, number) ->
                        new Counted(row.getInt("question"), row.getString("answer"), row.getInt("organisations")))
                .list();
    }

    public Response response(Slug exchange) {
        return jdbc.sql("""
            select count(*) as asked, count(s.reference) as answered
              from participation p left join survey_answer s on s.reference = p.reference
             where p.exchange = ? and p.half_days > 0
            """)
                .param(exchange.value())
                .query((row, number) -> new Response(row.getInt("asked"), row.getInt("answered")))
                .single();
    }

    /** Who came to an exchange that ended between these days and is not closed, and neither answered nor was reminded. */
    List<ParticipationReference> toRemind(LocalDate endedFrom, LocalDate endedUntil, int most) {
        return jdbc
                .sql("""
            select p.reference from participation p join exchange e on e.slug = p.exchange
             where p.half_days > 0 and e.status in ('PUBLISHED', 'REGISTRATION_CLOSED')
               and e.last_day between :from and :until
               and not exists (select 1 from survey_answer s where s.reference = p.reference)
               and not exists (select 1 from mail m
                                where m.subject = p.reference and m.occasion = 'survey-reminder')
             order by p.reference limit :most
            """)
                .param("from", endedFrom)
                .param("until", endedUntil)
                .param("most", most)
                .query(String.class)
                .list()
                .stream()
                .map(ParticipationReference::new)
                .toList();
    }
}
