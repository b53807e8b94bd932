package eu.groupexchange.audit.retention.erasure;

import eu.groupexchange.audit.verification.Erasures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells who verifies the log and the anchors what went by a proof. */
@Repository
class ErasedSubjects implements Erasures {

    private final JdbcClient jdbc;

    ErasedSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a log, entries up to the one that the proof names as its last; of an exchange, whose log stays, its papers. */
    @Override
    public boolean covers(String kind, String subject, String id) {
        return jdbc.sql("""
                        select exists (select from erasure_proof where subject = :subject
                            and (:kind <> 'log' or (case when :id ~ '^[0-9]{1,9}$' then :id::integer end) <= log_sequence))
                        """)
                .param("subject", subject)
                .param("kind", kind)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
