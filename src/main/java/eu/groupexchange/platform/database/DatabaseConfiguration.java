package eu.groupexchange.platform.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Chooses the database. Spring Boot makes the connection pool and runs Flyway from what stands here. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean
    DatabaseServer databaseServer(Environment environment, DataSettings settings) {
        var own = OwnServer.namedIn(environment);
        return own.isPresent() ? own.get() : EmbeddedServer.start(settings.folder());
    }

    /** Checked: whoever gets it can connect. */
    @Bean
    DatabaseAddress databaseAddress(DatabaseServer server) {
        String version = ConnectionCheck.versionBehind(server.address());
        LOG.info(
                "Database: {} {} at {}{}",
                server.kind(),
                version,
                server.address().shownUrl(),
                server.place().isEmpty() ? "" : ", data in " + server.place());
        return server.address();
    }

    @Bean
    FlywayConfigurationCustomizer schemaCheck() {
        return new SchemaCheck();
    }
}
