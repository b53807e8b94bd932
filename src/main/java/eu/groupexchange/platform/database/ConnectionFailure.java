package eu.groupexchange.platform.database;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what was lost with a connection from what a statement did wrong. */
final class ConnectionFailure {

    private static final String CONNECTION_EXCEPTION = "08";

    /** The server shuts down, goes on after a crash, or does not let anybody in yet. */
    private static final Set<String> SERVER_LEAVES = Set.of("57P01", "57P02", "57P03");

    private static final int DEEPEST_CAUSE = 30;

    private ConnectionFailure() {}

    static boolean isIn(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof SQLException sql && isOne(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOne(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof DatabaseAwayException
                || state != null && (state.startsWith(CONNECTION_EXCEPTION) || SERVER_LEAVES.contains(state));
    }
}
