package eu.groupexchange.platform.database;

import eu.groupexchange.platform.startup.StartRefusedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connects once before the pool does, so that a database that cannot serve is named in a sentence. */
public final class ConnectionCheck {

    private static final List<String> WRONG_CREDENTIALS = List.of("28P01", "28000");
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final String STARTING_UP = "57P03";

    private ConnectionCheck() {}

    /**
     * @return the version of the server, such as {@code 17.11}
     * @throws StartRefusedException if no connection comes about
     */
    public static String versionBehind(DatabaseAddress address) {
        try (Connection connection = address.connect()) {
            return connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
        } catch (SQLException e) {
            throw new StartRefusedException(sentence(address, e), e);
        }
    }

    /** @throws StartRefusedException if the owner of the tables cannot connect */
    static void requireOwner(DatabaseAddress owner) {
        try (Connection connection = owner.connect()) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw new StartRefusedException(
                    sentence(owner, e)
                            .replace(
                                    "DATABASE_USER and DATABASE_PASSWORD",
                                    "DATABASE_OWNER_USER and DATABASE_OWNER_PASSWORD"),
                    e);
        }
    }

    /** Whether the server is there and has only no connection left to give. */
    static boolean isFull(SQLException failure) {
        return TOO_MANY_CONNECTIONS.equals(failure.getSQLState());
    }

    /** Why there is no connection, and what to do. */
    static String sentence(DatabaseAddress address, SQLException failure) {
        return sentence(address, failure.getSQLState(), firstSentence(failure));
    }

    static String sentence(DatabaseAddress address, @Nullable String sqlState, String detail) {
        String url = address.shownUrl();
        if (sqlState == null) {
            return general(url, detail);
        }
        if (WRONG_CREDENTIALS.contains(sqlState)) {
            return "The database at %s does not let \"%s\" in (%s): check DATABASE_USER and DATABASE_PASSWORD."
                    .formatted(url, address.user(), detail);
        }
        return switch (sqlState) {
            case NO_SUCH_DATABASE ->
                "The server of %s answers but has no such database: create it, or correct DATABASE_URL.".formatted(url);
            case TOO_MANY_CONNECTIONS ->
                "The database at %s takes no more connections: raise its max_connections, or end other programs that use it."
                        .formatted(url);
            case STARTING_UP ->
                "The database at %s is starting up or shutting down: start again when it is ready.".formatted(url);
            default -> general(url, detail);
        };
    }

    private static String general(String url, String detail) {
        return "The database at %s cannot be reached (%s): check that it runs and accepts connections from here, and that DATABASE_URL is right."
                .formatted(url, detail);
    }

    /** What the driver or the server says of itself, without its end. */
    static String firstSentence(SQLException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("no reason given")
                .replaceFirst("\\.( .*)?$", "");
    }
}
