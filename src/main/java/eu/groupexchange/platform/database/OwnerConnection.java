package eu.groupexchange.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;

/** How Flyway connects: as the owner of the tables; with nothing of its own where the same account serves. */
record OwnerConnection(DatabaseServer server) implements FlywayConnectionDetails {

    @Override
    public @Nullable String getJdbcUrl() {
        return server.hasTwoRoles() ? server.owner().url() : null;
    }

    @Override
    public @Nullable String getUsername() {
        return server.hasTwoRoles() ? server.owner().user() : null;
    }

    @Override
    public @Nullable String getPassword() {
        return server.hasTwoRoles() ? server.owner().password() : null;
    }
}
