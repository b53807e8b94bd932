package eu.groupexchange.platform.database;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Ready means that the database answers. Asked every few seconds, it neither waits for a connection nor fills the log. */
class DatabaseHealth implements HealthIndicator {

    private final DatabaseWatch watch;

    DatabaseHealth(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        return watch.look() ? Health.down().build() : Health.up().build();
    }
}
