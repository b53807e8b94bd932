package eu.groupexchange.platform.database.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** An application in a process of its own, for tests that kill it: serves from a folder, writes a row, and waits for its end. */
final class KillableApplication {

    static final String READY = "written";

    private KillableApplication() {}

    /**
     * @param args the data folder, and the text to write
     */
    public static void main(String[] args) throws SQLException, InterruptedException {
        EmbeddedServer server = EmbeddedServer.start(Path.of(args[0]));
        try (Connection connection = server.owner().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists note (text text)");
            statement.execute("insert into note values ('" + args[1] + "')");
        }
        System.out.println(READY);
        Thread.currentThread().join();
    }
}
