package eu.groupexchange.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * Where the database is and who we are there; Spring Boot builds the connection pool from it.
 *
 * @param url {@code jdbc:postgresql://…}; may hold a password among its parameters, so show {@link #shownUrl()} only
 */
public record DatabaseAddress(String url, String user, String password) implements JdbcConnectionDetails {

    private static final String CONNECT_SECONDS = "5";
    private static final String LOGIN_SECONDS = "10";
    private static final String MOMENT_SECONDS = "2";

    /** One connection, or a failure within ten seconds. */
    public Connection connect() throws SQLException {
        Properties properties = account();
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", LOGIN_SECONDS);
        return DriverManager.getConnection(url, properties);
    }

    /** One connection on which nothing is waited for, neither now nor later, for longer than a moment. */
    Connection connectForWatching() throws SQLException {
        Properties properties = account();
        properties.setProperty("ApplicationName", "group-exchange watch");
        properties.setProperty("connectTimeout", MOMENT_SECONDS);
        properties.setProperty("loginTimeout", MOMENT_SECONDS);
        properties.setProperty("socketTimeout", CONNECT_SECONDS);
        return DriverManager.getConnection(url, properties);
    }

    private Properties account() {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    /** The address without its parameters, among which a password may be. */
    public String shownUrl() {
        return url.replaceFirst("\\?.*", "");
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String toString() {
        return user + " at " + shownUrl();
    }
}
