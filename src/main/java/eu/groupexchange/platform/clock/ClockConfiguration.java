package eu.groupexchange.platform.clock;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** Outside the demo and the tests nothing can move the clock. */
    @Bean
    @Profile("!demo & !test")
    Clock clock() {
        return Clock.systemUTC();
    }
}
