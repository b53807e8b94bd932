package eu.groupexchange.platform.verification;

import eu.groupexchange.audit.verification.VerificationParts;
import eu.groupexchange.platform.database.ConnectionCheck;
import eu.groupexchange.platform.database.DatabaseAddress;
import eu.groupexchange.platform.database.DatabaseServer;
import eu.groupexchange.platform.database.OwnServer;
import eu.groupexchange.platform.database.embedded.EmbeddedServer;
import eu.groupexchange.platform.startup.StartRefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The configured database, be it somebody's own or the embedded one, as a verification needs it. */
final class VerifiedDatabase {

    private VerifiedDatabase() {}

    static void register(AnnotationConfigApplicationContext context, String... arguments) {
        context.getEnvironment().getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigDataEnvironmentPostProcessor.applyTo(context.getEnvironment());
        context.registerBean(DatabaseServer.class, () -> server(context.getEnvironment()));
        context.registerBean(
                "database",
                DataSource.class,
                () -> open(context.getBean(DatabaseServer.class).address()));
        context.registerBean(
                DataSourceTransactionManager.class,
                () -> new DataSourceTransactionManager(context.getBean(DataSource.class)));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
        context.registerBean(Clock.class, () -> clock(context.getBean(DataSource.class)));
        context.register(VerificationParts.class);
    }

    /** Never makes one: where there is none, there is nothing to verify. */
    private static DatabaseServer server(Environment environment) {
        var own = OwnServer.namedIn(environment);
        if (own.isPresent()) {
            return own.get();
        }
        Path folder = Path.of(environment.getProperty("exchange.data-dir", "./data"))
                .toAbsolutePath()
                .normalize();
        if (!Files.exists(folder.resolve("postgres"))) {
            throw new StartRefusedException(
                    "There is nothing to verify in %s: set DATABASE_URL, or EXCHANGE_DATA_DIR to the folder of the embedded database."
                            .formatted(folder));
        }
        return EmbeddedServer.start(folder);
    }

    private static DataSource open(DatabaseAddress address) {
        ConnectionCheck.versionBehind(address);
        DataSource database = new DriverManagerDataSource(address.url(), address.user(), address.password());
        boolean ours = JdbcClient.create(database)
                .sql("select to_regclass('anchor_leaf') is not null")
                .query(Boolean.class)
                .single();
        if (!ours) {
            throw new StartRefusedException(
                    "The database at %s has no anchors: it is not one of Group Exchange, or of an older version; start this version on it first."
                            .formatted(address.shownUrl()));
        }
        return database;
    }

    /** The demo's clock may be ahead of ours. */
    private static Clock clock(DataSource database) {
        Instant now = Clock.systemUTC().instant();
        return JdbcClient.create(database)
                .sql("select max(reads_at) from demo_clock")
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .filter(now::isBefore)
                .findFirst()
                .map(ahead -> Clock.fixed(ahead, ZoneOffset.UTC))
                .orElseGet(Clock::systemUTC);
    }
}
