package eu.groupexchange.platform.database;

import eu.groupexchange.platform.startup.StartRefusedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Lets one node at a time through its start. Neither the engine's own tables nor its deployments bear two that begin at the same
 * moment, so whoever comes second waits here before it touches anything. The turn is a lock of a session at the database: it
 * ends with the start, with the process that had it, and soon after the machine that had it.
 */
class StartTurn implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StartTurn.class);

    /** Any number that nobody else locks. */
    private static final long LOCK = 20_220_503L;

    /**
     * A machine that vanished says no goodbye: the server asks after it, and gives the turn on within half a minute. A limit
     * on idle sessions, which servers before PostgreSQL 14 do not know, must not end ours.
     */
    private static final String SESSION = """
            select set_config('tcp_keepalives_idle', '15', false),
                   set_config('tcp_keepalives_interval', '5', false),
                   set_config('tcp_keepalives_count', '3', false),
                   (select set_config(name, '0', false) from pg_settings where name = 'idle_session_timeout')
            """;

    private final Connection connection;

    private StartTurn(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits for as long as another node starts.
     *
     * @throws StartRefusedException if the database cannot be reached
     */
    static StartTurn take(DatabaseAddress address) {
        try {
            Connection connection = address.connect();
            try {
                prepare(connection);
                if (!ask(connection, "select pg_try_advisory_lock(?)")) {
                    LOG.warn("Another node is starting on {}: waiting until it is done.", address.shownUrl());
                    ask(connection, "select pg_advisory_lock(?) is not null");
                }
                return new StartTurn(connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new StartRefusedException(ConnectionCheck.sentence(address, e), e);
        }
    }

    /** The next node's turn. */
    @EventListener(ApplicationReadyEvent.class)
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("The database had ended the session of the start already", e);
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SESSION);
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, LOCK);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
