package eu.groupexchange.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.platform.startup.StartRefusedException;
import eu.groupexchange.testing.TestDatabase;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaCheckTest {

    private final DataSource dataSource = TestDatabase.dataSource(TestDatabase.emptyUrl());
    private final JdbcClient database = JdbcClient.create(dataSource);

    @Test
    void letsOurTablesIntoAnEmptyDatabaseAndFindsThemAgain() {
        migrate();
        migrate();

        assertThat(has("participation")).isTrue();
    }

    @Test
    void letsOurTablesInBesideThoseOfCamunda() {
        database.sql("create table act_ge_property (name_ text)").update();

        migrate();

        assertThat(has("participation")).isTrue();
    }

    @Test
    void leavesTheDatabaseOfSomebodyElseAlone() {
        for (String table : new String[] {"act_ge_property", "customer", "invoice", "orders", "stock"}) {
            database.sql("create table " + table + " (id int)").update();
        }

        assertThatThrownBy(this::migrate)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageMatching("The database test_\\d+ already holds tables of something else "
                        + "\\(customer, invoice, orders, …\\): set DATABASE_URL to an empty database\\.");
        assertThat(has("participation")).isFalse();
    }

    @Test
    void saysThatTheAccountMayNotCreateTables() {
        database.sql("create role guest_of_schema_check login password 'guest'").update();
        var guest = new PGSimpleDataSource();
        guest.setURL(TestDatabase.emptyUrl());
        guest.setUser("guest_of_schema_check");
        guest.setPassword("guest");

        FluentConfiguration flyway = Flyway.configure().dataSource(guest);

        assertThatThrownBy(() -> new SchemaCheck("DATABASE_USER").customize(flyway))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("may not create tables in the database test_");
    }

    private void migrate() {
        FluentConfiguration flyway = Flyway.configure().dataSource(dataSource);
        new SchemaCheck("DATABASE_USER").customize(flyway);
        flyway.load().migrate();
    }

    private boolean has(String table) {
        return database.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }
}
