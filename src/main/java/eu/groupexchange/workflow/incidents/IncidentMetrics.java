package eu.groupexchange.workflow.incidents;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets whatever watches the application see that steps stand still. */
@Configuration(proxyBeanMethods = false)
class IncidentMetrics {

    @Bean
    MeterBinder standingIncidentsGauge(StandingIncidents incidents) {
        return registry -> Gauge.builder("exchange.incidents", incidents, StandingIncidents::count)
                .description("Steps of processes that failed for good and wait for somebody")
                .register(registry);
    }
}
