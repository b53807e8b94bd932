package eu.groupexchange.platform.signin;

import eu.groupexchange.testing.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The sign-in on a port and a database of its own, with the accounts of the demo. Its engine is not called "default": Camunda
 * keeps engines by name for the whole JVM, and that name belongs to the product that other tests start.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = SignInApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SignInContext.Database.class)
@ActiveProfiles({"test", "signin"})
public @interface SignInContext {

    /** Camunda's REST for the signed-in session. */
    String ENGINE = "/camunda/api/engine/engine/signin";

    String TASKLIST = "/camunda/app/tasklist/signin/";
    String COCKPIT = "/camunda/app/cockpit/signin/";
    String ADMIN = "/camunda/app/admin/signin/";

    class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "camunda.bpm.process-engine-name=signin",
                            "spring.datasource.url=" + TestDatabase.emptyUrl(),
                            "spring.datasource.username=" + TestDatabase.user(),
                            "spring.datasource.password=" + TestDatabase.password())
                    .applyTo(context);
        }
    }
}
