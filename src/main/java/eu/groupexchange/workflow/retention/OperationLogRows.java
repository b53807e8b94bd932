package eu.groupexchange.workflow.retention;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who did what in processes. The engine deletes that only entry by entry, or by a job of its own. */
@Repository
class OperationLogRows {

    private final JdbcClient jdbc;

    OperationLogRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void delete(Collection<String> instances) {
        jdbc.sql(
                        "delete from act_hi_op_log where proc_inst_id_ = any(:instances) or root_proc_inst_id_ = any(:instances)")
                .param("instances", instances.toArray(String[]::new))
                .update();
    }
}
