package eu.groupexchange.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.platform.signin.SignInApplication;
import eu.groupexchange.platform.startup.StartRefusedException;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.TestDatabase;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The start without any profile: no default account, and never without an administrator (CVE-2026-77226). */
class FirstAdministratorTest {

    private static final String USER = "--exchange.administrator.user=anna";
    private static final String PASSWORD = "--exchange.administrator.password=Correct-Horse-7";

    private final String database = TestDatabase.emptyUrl();

    @Test
    void createsTheConfiguredAdministratorAndNobodyElse() {
        try (var application = start(USER, PASSWORD)) {
            var identities = application.getBean(IdentityService.class);

            assertThat(identities.createUserQuery().list()).singleElement().satisfies(user -> assertThat(user.getId())
                    .isEqualTo("anna"));
            assertThat(identities
                            .createUserQuery()
                            .memberOfGroup("camunda-admin")
                            .count())
                    .isEqualTo(1);
        }
        try (var again = start()) {
            assertThat(new StaffClient(port(again))
                            .signIn("anna", "Correct-Horse-7")
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(page -> assertThat(page).endsWith("/desk"));
        }
    }

    @Test
    void doesNotStartWithoutAnAdministrator() {
        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("EXCHANGE_ADMINISTRATOR_USER");
    }

    @Test
    void doesNotStartWithAPasswordThatIsEasyToGuess() {
        assertThatThrownBy(() -> start(USER, "--exchange.administrator.password=anna"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("too weak");
    }

    private ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(SignInApplication.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        // Other tests' webapps and engine run in this JVM, and Camunda keeps both in
                                        // statics.
                                        "--camunda.bpm.webapp.enabled=false",
                                        "--camunda.bpm.process-engine-name=start",
                                        "--spring.datasource.url=" + database,
                                        "--spring.datasource.username=" + TestDatabase.user(),
                                        "--spring.datasource.password=" + TestDatabase.password()),
                                Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
