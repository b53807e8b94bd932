package eu.groupexchange.platform.looks;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases ids of the engine belong to: of instances, tasks, steps, variables, decisions, whatever a request names. */
@Repository
class EngineSubjects {

    private final JdbcClient database;

    EngineSubjects(JdbcClient database) {
        this.database = database;
    }

    /**
     * The business keys: references, slugs, ids of payment runs.
     *
     * @param names ids of anything in the engine, or business keys; what is neither is passed over
     */
    List<String> of(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : database.sql("""
                                with named as (select unnest(cast(:names as text[])) as id)
                                select distinct business_key_ from act_hi_procinst
                                where business_key_ in (select id from named) or proc_inst_id_ in (
                                  select id from named
                                  union select proc_inst_id_ from act_hi_taskinst where id_ in (select id from named)
                                  union select proc_inst_id_ from act_hi_actinst where id_ in (select id from named)
                                  union select proc_inst_id_ from act_hi_varinst where id_ in (select id from named)
                                  union select proc_inst_id_ from act_hi_detail where id_ in (select id from named)
                                  union select proc_inst_id_ from act_hi_decinst where id_ in (select id from named)
                                  union select proc_inst_id_ from act_hi_incident where id_ in (select id from named)
                                  union select process_instance_id_ from act_hi_job_log where id_ in (select id from named)
                                  union select proc_inst_id_ from act_hi_op_log where id_ in (select id from named)
                                  union select proc_inst_id_ from act_ru_execution where id_ in (select id from named)
                                  union select process_instance_id_ from act_ru_job where id_ in (select id from named)
                                ) order by business_key_""").param("names", names.toArray(String[]::new)).query(String.class).list().stream()
                        .filter(key -> key != null)
                        .toList();
    }
}
