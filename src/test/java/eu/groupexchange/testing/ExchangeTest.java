package eu.groupexchange.testing;

import eu.groupexchange.testing.coverage.ProcessCoverageConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on real parts: PostgreSQL, an SMTP server, a web server on a free port. All tests so
 * marked share one application; the engine's jobs and the mails go when {@link Story} says so, and the clock is the test's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = {TestDatabase.Initializer.class, TestMailServer.Initializer.class})
@Import({TestClockConfiguration.class, ProcessCoverageConfiguration.class, Story.class})
public @interface ExchangeTest {}
