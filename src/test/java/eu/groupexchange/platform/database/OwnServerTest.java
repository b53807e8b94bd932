package eu.groupexchange.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.platform.startup.StartRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class OwnServerTest {

    private static final String URL = "jdbc:postgresql://db.example.org:5433/exchange";

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void isNotThereWhereNothingNamesIt() {
        assertThat(OwnServer.namedIn(environment)).isEmpty();
    }

    @Test
    void isWhatTheEnvironmentNames() {
        environment
                .withProperty("DATABASE_URL", URL)
                .withProperty("DATABASE_USER", "exchange")
                .withProperty("DATABASE_PASSWORD", "secret");

        assertThat(OwnServer.namedIn(environment))
                .contains(new OwnServer(new DatabaseAddress(URL, "exchange", "secret")));
    }

    @Test
    void takesAccountAndPasswordFromTheAddressButNeverShowsThem() {
        environment.withProperty("DATABASE_URL", URL + "?user=exchange&password=secret&ssl=true");

        DatabaseAddress address = OwnServer.namedIn(environment).orElseThrow().address();

        assertThat(address.user()).isEqualTo("exchange");
        assertThat(address.password()).isEqualTo("secret");
        assertThat(address.shownUrl()).isEqualTo(URL);
        assertThat(address).hasToString("exchange at " + URL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://exchange:secret@db.example.org/exchange",
                "jdbc:mysql://db.example.org/exchange",
                "jdbc:postgresql://db.example.org:port/exchange",
                "db.example.org"
            })
    void refusesWhatIsNoAddressWithoutRepeatingIt(String url) {
        environment.withProperty("DATABASE_URL", url);

        refuses(
                "DATABASE_URL is not the address of a PostgreSQL database: give it as "
                        + "jdbc:postgresql://host:5432/database, with account and password in DATABASE_USER and DATABASE_PASSWORD.");
    }

    @Test
    void isNeverReplacedByTheEmbeddedOneBecauseItsNameIsIncomplete() {
        environment.withProperty("DATABASE_URL", " ");
        refuses(
                "DATABASE_URL is set but empty: give it as jdbc:postgresql://host:5432/database, or unset it to use the "
                        + "embedded PostgreSQL.");

        environment.withProperty("DATABASE_URL", URL);
        refuses("DATABASE_URL is set but DATABASE_USER is not: set it to the account to use at the database.");
    }

    @Test
    void isAskedForWhereOnlyItsAccountIsGiven() {
        environment.withProperty("DATABASE_USER", "exchange");

        refuses(
                "DATABASE_USER is set but DATABASE_URL is not: set it as jdbc:postgresql://host:5432/database, or unset "
                        + "DATABASE_USER to use the embedded PostgreSQL.");
    }

    private void refuses(String sentence) {
        assertThatThrownBy(() -> OwnServer.namedIn(environment))
                .isInstanceOf(StartRefusedException.class)
                .hasMessage(sentence);
    }
}
