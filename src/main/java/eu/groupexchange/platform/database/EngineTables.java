package eu.groupexchange.platform.database;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's own tables, made by who owns the database: whoever serves may make none. */
final class EngineTables {

    private EngineTables() {}

    /** Where there are none yet. An engine is built for it that does nothing else. */
    static void makeIn(DataSource database) {
        boolean there = JdbcClient.create(database)
                .sql("select to_regclass('act_ge_property') is not null")
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setProcessEngineName("tables")
                .setDataSource(database)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                .setJobExecutorActivate(false)
                .buildProcessEngine()
                .close();
    }
}
