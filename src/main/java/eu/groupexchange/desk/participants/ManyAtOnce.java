package eu.groupexchange.desk.participants;

import eu.groupexchange.desk.bulk.BulkAction;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.overview.CaseStandings;
import eu.groupexchange.participation.review.EligibilityDecision;
import eu.groupexchange.workflow.tasks.OpenTasks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The decisions that can be taken on many. */
@Configuration(proxyBeanMethods = false)
class ManyAtOnce {

    @Bean
    BulkAction acceptMany(CaseStandings standings, ExchangeCatalogue exchanges, OpenTasks tasks, Clock clock) {
        return new DecideMany(EligibilityDecision.ACCEPT, standings, exchanges, tasks, clock);
    }

    @Bean
    BulkAction declineMany(CaseStandings standings, ExchangeCatalogue exchanges, OpenTasks tasks, Clock clock) {
        return new DecideMany(EligibilityDecision.DECLINE, standings, exchanges, tasks, clock);
    }

    @Bean
    BulkAction askMany(CaseStandings standings, ExchangeCatalogue exchanges, OpenTasks tasks, Clock clock) {
        return new DecideMany(EligibilityDecision.ASK_INFORMATION, standings, exchanges, tasks, clock);
    }
}
