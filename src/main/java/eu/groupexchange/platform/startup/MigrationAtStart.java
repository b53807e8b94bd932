package eu.groupexchange.platform.startup;

import eu.groupexchange.workflow.ModelMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * On {@code --exchange.migrate-running=true}: brings what runs on older models to today's, once every node has today's program.
 * Started again, it finds nothing left to do.
 */
@Component
@Order(20)
@ConditionalOnProperty("exchange.migrate-running")
class MigrationAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationAtStart.class);

    private final ModelMigration migration;

    MigrationAtStart(ModelMigration migration) {
        this.migration = migration;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        migration
                .migrateRunning()
                .forEach(outcome -> LOG.info(
                        "{}: {} brought from version {} to {}; stayed: {}",
                        outcome.process(),
                        outcome.migrated(),
                        outcome.from(),
                        outcome.to(),
                        outcome.stayed().isEmpty() ? "none" : outcome.stayed()));
    }
}
