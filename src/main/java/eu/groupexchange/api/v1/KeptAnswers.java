package eu.groupexchange.api.v1;

import eu.groupexchange.audit.retention.daily.EarlyDeletion;
import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.audit.retention.register.KeptTable.Until;
import eu.groupexchange.database.Moments;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which requests were done, by their keys, for a day: in the table {@code api_answer}. */
@Repository
class KeptAnswers implements KeepsPersonalData, EarlyDeletion {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The hash of the request that was done under that key. */
    Optional<String> find(String owner, String key) {
        return jdbc.sql("select request from api_answer where owner = ? and key = ?")
                .params(owner, key)
                .query(String.class)
                .optional();
    }

    /** Whoever sends the same at the same moment waits here, and is then told that it was not the first. */
    void add(String owner, String key, String request, String subject, Instant at) {
        jdbc.sql("insert into api_answer (owner, key, request, status, subject, at) values (?, ?, ?, 200, ?, ?)")
                .params(owner, key, request, subject, Moments.column(at))
                .update();
    }

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.elsewhere("api_answer", Until.SOON)
                .holding(
                        Texts.of("api.retention.what-answer"),
                        Texts.of("api.retention.why-answer"),
                        "owner",
                        "subject"));
    }

    @Override
    public String what() {
        return "api-idempotency-keys";
    }

    @Override
    public int deleteDue() {
        return jdbc.sql("delete from api_answer where at < ?")
                .param(Moments.column(clock.instant().minus(KEPT)))
                .update();
    }
}
