package eu.groupexchange.audit.access;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.database.Moments;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who of the staff had the page of a case before their eyes, as the access log has it. */
@Repository
public class CaseLooks {

    private static final String PAGE = String.join(" ", "GET", "/desk/participations/{reference}");

    private final JdbcClient jdbc;

    CaseLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody else's latest look. */
    public record OtherLook(String account, Instant at) {}

    /** When somebody looked, the latest first; at most so many. */
    @Transactional(readOnly = true)
    public List<Instant> of(String subject, String account, int limit) {
        return jdbc.sql("""
                        select at from access_log
                        where subject = :subject and person = :person and address = :page and outcome = 'ALLOWED'
                        order by sequence desc limit :limit""")
                .param("subject", subject)
                .param("person", Actor.staff(account).id())
                .param("page", PAGE)
                .param("limit", limit)
                .query((row, number) -> Moments.of(row, "at"))
                .list();
    }

    /** Who else looked since, each with their latest look, the latest first. */
    @Transactional(readOnly = true)
    public List<OtherLook> others(String subject, String account, Instant since) {
        return jdbc.sql("""
                        select person, max(at) as at from access_log
                        where subject = :subject and person <> :person and person like 'staff:%'
                          and address = :page and outcome = 'ALLOWED' and at >= :since
                        group by person order by max(at) desc""")
                .param("subject", subject)
                .param("person", Actor.staff(account).id())
                .param("page", PAGE)
                .param("since", Moments.column(since))
                .query((row, number) ->
                        new OtherLook(new Actor(row.getString("person")).account(), Moments.of(row, "at")))
                .list();
    }
}
