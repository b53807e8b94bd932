package eu.groupexchange.participation.retention;

import eu.groupexchange.audit.retention.daily.EarlyDeletion;
import eu.groupexchange.participation.LinkSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToIntFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Needs, links and addresses that nobody needs any more. */
@Configuration(proxyBeanMethods = false)
class EarlyDeletions {

    @Bean
    EarlyDeletion needsAfterTheExchange(EarlyRows rows, Clock clock) {
        return deletion("dietary-and-access-needs", clock, rows::deleteNeeds);
    }

    @Bean
    EarlyDeletion expiredLinks(EarlyRows rows, Clock clock) {
        return deletion("expired-links", clock, rows::deleteExpiredLinks);
    }

    @Bean
    EarlyDeletion pendingAddresses(EarlyRows rows, LinkSettings links, Clock clock) {
        return deletion(
                "unproven-addresses",
                clock,
                now -> rows.deletePendingAddresses(now, Duration.ofDays(links.validDays())));
    }

    private static EarlyDeletion deletion(String what, Clock clock, ToIntFunction<Instant> due) {
        return new EarlyDeletion() {
            @Override
            public String what() {
                return what;
            }

            @Override
            public int deleteDue() {
                return due.applyAsInt(clock.instant());
            }
        };
    }
}
