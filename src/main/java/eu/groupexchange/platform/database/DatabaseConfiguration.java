package eu.groupexchange.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import eu.groupexchange.platform.database.embedded.EmbeddedServer;
import eu.groupexchange.platform.database.embedded.ProcessEnd;
import eu.groupexchange.platform.edge.PlainAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Chooses the database. Spring Boot makes the connection pool and runs Flyway from what stands here. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean
    DatabaseServer databaseServer(Environment environment, DataSettings settings) {
        var own = OwnServer.namedIn(environment);
        return own.isPresent() ? own.get() : EmbeddedServer.start(settings.folder());
    }

    @Bean
    StartTurn startTurn(DatabaseServer server) {
        return StartTurn.take(server.address());
    }

    /** Checked: whoever gets it can connect, and it is this node's turn to start. */
    @Bean
    DatabaseAddress databaseAddress(DatabaseServer server, StartTurn turn) {
        String version = ConnectionCheck.versionBehind(server.address());
        LOG.info(
                "Database: {} {} at {}{}",
                server.kind(),
                version,
                server.address().shownUrl(),
                server.place().isEmpty() ? "" : ", data in " + server.place());
        ConnectionCheck.requireOwner(server.owner());
        return server.address();
    }

    @Bean
    FlywayConnectionDetails ownerOfTheTables(DatabaseServer server) {
        return new OwnerConnection(server);
    }

    @Bean
    FlywayMigrationStrategy ownerMigrates(DatabaseServer server, Environment environment) {
        return new OwnerMigrates(server, environment.acceptsProfiles(Profiles.of("demo")));
    }

    @Bean
    FlywayConfigurationCustomizer schemaCheck(DatabaseServer server) {
        return new SchemaCheck(server.hasTwoRoles() ? "DATABASE_OWNER_USER" : "DATABASE_USER");
    }

    @Bean(initMethod = "begin")
    DatabaseWatch databaseWatch(DatabaseServer server) {
        return new DatabaseWatch(server, new ProcessEnd());
    }

    @Bean
    static BeanPostProcessor poolIsWatched(ObjectProvider<DatabaseWatch> watch) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new WatchedDataSource(pool, watch.getObject()) : bean;
            }
        };
    }

    @Bean
    OutageSilence outageSilence(DatabaseWatch watch) {
        return new OutageSilence(watch);
    }

    /** Takes the place of Spring Boot's by its name. */
    @Bean
    DatabaseHealth dbHealthContributor(DatabaseWatch watch) {
        return new DatabaseHealth(watch);
    }

    @Bean
    FilterRegistrationBean<OutageFilter> outageFilter(DatabaseWatch watch, PlainAnswers answers) {
        return OutageFilter.registered(watch, answers);
    }
}
