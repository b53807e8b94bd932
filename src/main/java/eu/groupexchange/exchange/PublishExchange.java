package eu.groupexchange.exchange;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a call: from then on organisations can register, and its process runs. */
@Component
public class PublishExchange {

    private final JdbcExchangeCatalogue exchanges;
    private final ExchangeWorkflow workflow;
    private final DecisionLog log;
    private final Clock clock;

    PublishExchange(JdbcExchangeCatalogue exchanges, ExchangeWorkflow workflow, DecisionLog log, Clock clock) {
        this.exchanges = exchanges;
        this.workflow = workflow;
        this.log = log;
        this.clock = clock;
    }

    /** Once per slug: published again, nothing changes. */
    @Transactional
    public void publish(Exchange exchange, Actor actor) {
        if (!exchanges.add(exchange.in(ExchangeStatus.PUBLISHED, 0), clock.instant())) {
            return;
        }
        workflow.exchangePublished(exchange.slug(), ExchangeFacts.atStart(exchange));
        log.record(Entry.of(exchange.slug(), actor, "exchange-published")
                .under(exchange.rules().version()));
    }
}
