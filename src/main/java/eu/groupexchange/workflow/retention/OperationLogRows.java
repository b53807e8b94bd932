package eu.groupexchange.workflow.retention;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who did what in processes, which the engine deletes only entry by entry or by a job of its own; and the copies by which finished
 * cases are found in Cockpit.
 */
@Repository
class OperationLogRows {

    private static final List<String> STATEMENTS = List.of(
            "delete from act_hi_op_log where proc_inst_id_ = any(:instances) or root_proc_inst_id_ = any(:instances)",
            "delete from history_decision where instance = any(:instances)",
            "delete from history_case where id = any(:instances)");

    private final JdbcClient jdbc;

    OperationLogRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void delete(Collection<String> instances) {
        for (String statement : STATEMENTS) {
            jdbc.sql(statement)
                    .param("instances", instances.toArray(String[]::new))
                    .update();
        }
    }
}
