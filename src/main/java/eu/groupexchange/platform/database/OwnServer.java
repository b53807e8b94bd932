package eu.groupexchange.platform.database;

import eu.groupexchange.platform.startup.StartRefusedException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.core.env.Environment;

/**
 * A PostgreSQL that somebody runs for us, named by {@code DATABASE_URL}.
 *
 * @param owner the account that owns the tables ({@code DATABASE_OWNER_USER}); the same as who serves where none is named
 */
public record OwnServer(DatabaseAddress address, DatabaseAddress owner) implements DatabaseServer {

    private static final String URL = "DATABASE_URL";
    private static final String USER = "DATABASE_USER";
    private static final String PASSWORD = "DATABASE_PASSWORD";
    private static final String OWNER = "DATABASE_OWNER_USER";
    private static final String OWNER_PASSWORD = "DATABASE_OWNER_PASSWORD";

    /** One account both owns the tables and serves. */
    OwnServer(DatabaseAddress address) {
        this(address, address);
    }

    /**
     * The server that the environment names. Half a name is an error and not an absence: an operator who gave one does not
     * want the embedded server instead.
     *
     * @return empty where none of the three settings exists
     * @throws StartRefusedException if they do not add up to an address
     */
    public static Optional<OwnServer> namedIn(Environment environment) {
        if (!environment.containsProperty(URL)) {
            refuseOrphanedSetting(environment, USER);
            refuseOrphanedSetting(environment, PASSWORD);
            refuseOrphanedSetting(environment, OWNER);
            refuseOrphanedSetting(environment, OWNER_PASSWORD);
            return Optional.empty();
        }
        String url = environment.getProperty(URL, "").strip();
        Properties parts = parse(url);
        String user = firstGiven(environment.getProperty(USER), parts.getProperty("user"));
        if (user.isBlank()) {
            throw new StartRefusedException(
                    "DATABASE_URL is set but DATABASE_USER is not: set it to the account to use at the database.");
        }
        String password = firstGiven(environment.getProperty(PASSWORD), parts.getProperty("password"));
        DatabaseAddress serving = new DatabaseAddress(url, user, password);
        return Optional.of(new OwnServer(serving, owner(environment, serving)));
    }

    private static DatabaseAddress owner(Environment environment, DatabaseAddress serving) {
        String owner = environment.getProperty(OWNER, "").strip();
        String password = environment.getProperty(OWNER_PASSWORD, "");
        if (owner.isEmpty() && !password.isEmpty()) {
            throw new StartRefusedException(
                    "DATABASE_OWNER_PASSWORD is set but DATABASE_OWNER_USER is not: set it to the account that owns the tables, or unset "
                            + "both to own them as DATABASE_USER.");
        }
        return owner.isEmpty() || owner.equals(serving.user())
                ? serving
                : new DatabaseAddress(serving.url(), owner, password);
    }

    @Override
    public String kind() {
        return "own PostgreSQL";
    }

    @Override
    public String place() {
        return "";
    }

    @Override
    public void lookAfter(boolean away) {
        // Whoever runs it starts it again.
    }

    @Override
    public String comfort() {
        return "All goes on by itself then.";
    }

    @Override
    public void close() {
        // It was running before us and goes on after us.
    }

    private static Properties parse(String url) {
        if (url.isEmpty()) {
            throw new StartRefusedException(
                    "DATABASE_URL is set but empty: give it as jdbc:postgresql://host:5432/database, or unset it to use the "
                            + "embedded PostgreSQL.");
        }
        Properties parts = url.startsWith("jdbc:postgresql:") ? Driver.parseURL(url, null) : null;
        if (parts == null) {
            throw new StartRefusedException(
                    "DATABASE_URL is not the address of a PostgreSQL database: give it as jdbc:postgresql://host:5432/database, "
                            + "with account and password in DATABASE_USER and DATABASE_PASSWORD.");
        }
        return parts;
    }

    private static void refuseOrphanedSetting(Environment environment, String name) {
        if (!environment.getProperty(name, "").isBlank()) {
            throw new StartRefusedException(
                    "%s is set but DATABASE_URL is not: set it as jdbc:postgresql://host:5432/database, or unset %1$s to use the embedded PostgreSQL."
                            .formatted(name));
        }
    }

    private static String firstGiven(@Nullable String setting, @Nullable String inUrl) {
        if (setting != null && !setting.isBlank()) {
            return setting;
        }
        return inUrl == null ? "" : inUrl;
    }
}
