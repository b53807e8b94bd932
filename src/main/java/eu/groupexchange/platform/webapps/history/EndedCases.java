package eu.groupexchange.platform.webapps.history;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Copies what has ended to where it is searched and counted, once, and takes out what the engine has forgotten. */
@Repository
class EndedCases {

    /** Of all nodes, one copies. */
    private static final long LOCK = 0x48495354L;

    private static final String COPY = """
            with copied_now as (
                insert into history_case (id, definition_key, definition_id, business_key, reference, organisation, exchanges,
                    started, ended, milliseconds, outcome, deciders, calling_instance, plain)
                %s
                returning id),
            decisions as (
                insert into history_decision (id, decision_key, decision_name, definition_id, is_asked, instance,
                    process_key, made, result)
                %s where d.proc_inst_id_ in (select id from copied_now)
                on conflict do nothing),
            steps as (
                insert into history_step (definition_id, activity, month, range, times, milliseconds)
                select proc_def_id_, act_id_, date_trunc('month', end_time_)::date,
                       floor(50 * ln(1 + greatest(duration_, 0)))::int, count(*), sum(greatest(duration_, 0))
                  from act_hi_actinst
                 where proc_inst_id_ in (select id from copied_now) and end_time_ is not null and duration_ is not null
                 group by 1, 2, 3, 4
                on conflict (definition_id, activity, month, range)
                    do update set times = history_step.times + excluded.times,
                                  milliseconds = history_step.milliseconds + excluded.milliseconds)
            select count(*) from copied_now
            """.formatted(EngineCases.CASES + EngineCases.NEXT, EngineCases.DECISIONS);

    private final JdbcClient jdbc;

    EndedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Copies some, the oldest first; run again, it goes on.
     *
     * @return how many; 0 where there are none, or another node is at it
     */
    @Transactional
    public int copy(int limit) {
        return isMyTurn()
                ? jdbc.sql(COPY).param("limit", limit).query(Integer.class).single()
                : 0;
    }

    /** Takes out what is no longer in the engine's history. What was counted of it stays counted. */
    @Transactional
    public void forget() {
        if (isMyTurn()) {
            jdbc.sql(
                            "delete from history_decision h where not exists (select from act_hi_decinst d where d.id_ = h.id)")
                    .update();
            jdbc.sql("delete from history_case h where not exists (select from act_hi_procinst p where p.id_ = h.id)")
                    .update();
        }
    }

    private boolean isMyTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }
}
