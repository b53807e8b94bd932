package eu.groupexchange.platform.database;

import eu.groupexchange.platform.startup.StartRefusedException;
import java.util.List;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks at a database before our tables go into it. One that holds nothing, or nothing but Camunda's tables, becomes ours; one
 * that somebody else uses is left alone, since it was hardly meant.
 */
class SchemaCheck implements FlywayConfigurationCustomizer {

    private static final String BEFORE_OUR_FIRST = "0";

    private final String setting;

    /** @param setting which names the account that makes the tables */
    SchemaCheck(String setting) {
        this.setting = setting;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        JdbcClient database = JdbcClient.create(flyway.getDataSource());
        List<String> tables = tables(database);
        if (tables.contains(flyway.getTable())) {
            return;
        }
        requireRightToCreate(database);
        List<String> strangers =
                tables.stream().filter(table -> !table.startsWith("act_")).toList();
        if (!strangers.isEmpty()) {
            throw new StartRefusedException(
                    "The database %s already holds tables of something else (%s): set DATABASE_URL to an empty database."
                            .formatted(name(database), someOf(strangers)));
        }
        if (!tables.isEmpty()) {
            flyway.baselineOnMigrate(true).baselineVersion(BEFORE_OUR_FIRST);
        }
    }

    private static List<String> tables(JdbcClient database) {
        return database.sql("select tablename from pg_tables where schemaname = current_schema() order by tablename")
                .query(String.class)
                .list();
    }

    private void requireRightToCreate(JdbcClient database) {
        boolean may = database.sql("select coalesce(has_schema_privilege(current_schema(), 'create'), false)")
                .query(Boolean.class)
                .single();
        if (!may) {
            throw new StartRefusedException(
                    "The account in %s may not create tables in the database %s: make it the owner of that database."
                            .formatted(setting, name(database)));
        }
    }

    private static String name(JdbcClient database) {
        return database.sql("select current_database()").query(String.class).single();
    }

    private static String someOf(List<String> tables) {
        String first = String.join(", ", tables.subList(0, Math.min(3, tables.size())));
        return tables.size() > 3 ? first + ", …" : first;
    }
}
