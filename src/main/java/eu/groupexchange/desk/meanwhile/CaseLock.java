package eu.groupexchange.desk.meanwhile;

import eu.groupexchange.participation.ParticipationReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one form of the desk about a case be carried out at a time, on whichever node. */
@Repository
class CaseLock {

    private final JdbcClient jdbc;

    CaseLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(ParticipationReference reference) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:lock, 0))")
                .param("lock", "desk form " + reference.value())
                .query((row, number) -> number)
                .single();
    }
}
