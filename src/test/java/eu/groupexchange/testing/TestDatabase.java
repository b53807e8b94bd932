package eu.groupexchange.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * One real PostgreSQL per test run, quick instead of durable, gone when the JVM ends. It reaches the application the way an
 * operator's own server would: as {@code DATABASE_URL}.
 */
public final class TestDatabase {

    private static final String USER = "postgres";
    private static final String PASSWORD = "not-asked-for";
    private static final String SERVING = "exchange_serving";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /** The database that all Spring contexts of the run share; empty until the first of them migrates it. */
    public static String url() {
        return Shared.URL;
    }

    public static String user() {
        return USER;
    }

    /** Who serves where another owns the tables. */
    public static String servingUser() {
        return SERVING;
    }

    public static String password() {
        return PASSWORD;
    }

    /** An empty database of its own. */
    public static String emptyUrl() {
        return create("template1");
    }

    /** A database of its own with our tables, and nothing in them. */
    public static DataSource migrated() {
        return dataSource(create(Migrated.NAME));
    }

    /** A pool-less source of connections to one of these databases. */
    public static DataSource dataSource(String url) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setURL(url);
        dataSource.setUser(USER);
        dataSource.setPassword(PASSWORD);
        return dataSource;
    }

    /** As the superuser, past all that guards a table, in the shared database: what somebody might do who got hold of the server. */
    public static void byHand(String... statements) {
        byHand(dataSource(url()), statements);
    }

    /** The same in another database. */
    public static void byHand(DataSource database, String... statements) {
        JdbcClient.create(database)
                .sql("set session_replication_role = replica;\n" + String.join(";\n", statements)
                        + ";\nset session_replication_role = origin")
                .update();
    }

    /** Whatever other stories left authorised and unpaid is gone from the shared database. */
    public static void leaveNothingToPay() {
        byHand(
                "delete from payment_order_line where reference in (select reference from payment where status = 'AUTHORISED')",
                "delete from payment where status = 'AUTHORISED'");
    }

    /** As the account that serves, in a database of its own, where it may do what the owner grants at each start. */
    public static DataSource migratedAndServing() {
        String url = create(Migrated.NAME);
        JdbcClient.create(dataSource(url))
                .sql("select grant_to_serving(?)")
                .param(SERVING)
                .query()
                .listOfRows();
        return serving(url);
    }

    /** A source of connections as the account that serves, which owns no table; the database has to have been told what it may do. */
    public static DataSource serving(String url) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setURL(url);
        dataSource.setUser(SERVING);
        dataSource.setPassword(PASSWORD);
        return dataSource;
    }

    /** For {@code @DynamicPropertySource}: the shared database. */
    public static void register(DynamicPropertyRegistry registry) {
        registry.add("DATABASE_URL", TestDatabase::url);
        registry.add("DATABASE_USER", () -> SERVING);
        registry.add("DATABASE_PASSWORD", TestDatabase::password);
        registry.add("DATABASE_OWNER_USER", TestDatabase::user);
        registry.add("DATABASE_OWNER_PASSWORD", TestDatabase::password);
    }

    /** For {@code @ContextConfiguration(initializers = …)}: the shared database. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "DATABASE_URL=" + url(),
                            "DATABASE_USER=" + SERVING,
                            "DATABASE_PASSWORD=" + PASSWORD,
                            "DATABASE_OWNER_USER=" + USER,
                            "DATABASE_OWNER_PASSWORD=" + PASSWORD)
                    .applyTo(context);
        }
    }

    private static String create(String template) {
        String name = "test_" + NUMBER.incrementAndGet();
        createNamed(name, template);
        return urlOf(name);
    }

    private static void createNamed(String name, String template) {
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
                .sql("create database %s template %s".formatted(name, template))
                .update();
    }

    private static String urlOf(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(Server.POSTGRES.getPort(), database);
    }

    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
                JdbcClient.create(postgres.getPostgresDatabase())
                        .sql("create role " + SERVING + " login")
                        .update();
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Shared {

        static final String URL = create("template1");
    }

    private static final class Migrated {

        static final String NAME = migrate();

        private static String migrate() {
            createNamed("test_migrated", "template1");
            Flyway.configure()
                    .dataSource(dataSource(urlOf("test_migrated")))
                    .load()
                    .migrate();
            return "test_migrated";
        }
    }
}
