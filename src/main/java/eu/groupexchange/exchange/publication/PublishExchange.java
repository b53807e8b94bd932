package eu.groupexchange.exchange.publication;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.JdbcExchangeCatalogue;
import eu.groupexchange.exchange.UnreadableExchangeException;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.call.CallProblem;
import eu.groupexchange.exchange.call.CallRefusedException;
import eu.groupexchange.exchange.change.CallChanges;
import eu.groupexchange.exchange.tasks.ExchangeLists;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a call: from then on organisations can register, and its process runs. */
@Component
public class PublishExchange {

    private final JdbcExchangeCatalogue exchanges;
    private final CallChanges calls;
    private final CallCheck check;
    private final ExchangeWorkflow workflow;
    private final ExchangeLists lists;
    private final DecisionLog log;
    private final Clock clock;

    PublishExchange(
            JdbcExchangeCatalogue exchanges,
            CallChanges calls,
            CallCheck check,
            ExchangeWorkflow workflow,
            ExchangeLists lists,
            DecisionLog log,
            Clock clock) {
        this.lists = lists;
        this.exchanges = exchanges;
        this.calls = calls;
        this.check = check;
        this.workflow = workflow;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Once per slug: published again, nothing changes.
     *
     * @return the fields in which the call differs from what was published under its slug before, as JSON pointers
     * @throws CallRefusedException when it cannot be published, with every reason
     * @throws UnreadableExchangeException when one was published under its slug that cannot be read any more
     */
    @Transactional
    public List<String> publish(Exchange exchange, Actor actor) {
        if (!begun(exchange, actor)) {
            return CallDifferences.between(
                    exchanges.get(exchange.slug()), exchange, calls.changedFields(exchange.slug()));
        }
        return List.of();
    }

    /**
     * One that is new.
     *
     * @throws CallRefusedException when it cannot be published, with every reason
     * @throws RefusedException when one was published under its slug meanwhile
     */
    @Transactional
    public void publishNew(Exchange exchange, Actor actor) {
        if (!begun(exchange, actor)) {
            throw RefusedException.meanwhile(
                    Texts.of("exchange.publish-exchange.slug-taken-meanwhile", exchange.slug()));
        }
    }

    /** @return false where one was published under its slug before; then nothing was done */
    private boolean begun(Exchange exchange, Actor actor) {
        check.require(exchange);
        requireFreePrefix(exchange);
        if (!exchanges.add(exchange.in(ExchangeStatus.PUBLISHED, 0), clock.instant())) {
            return false;
        }
        workflow.begin(GroupExchangeProcess.PROCESS, exchange.slug(), GroupExchangeProcess.Start.of(exchange));
        lists.settle(exchange.slug());
        log.record(Entry.of(exchange.slug().value(), actor, "exchange-published")
                .under(exchange.rules().version()));
        return true;
    }

    private void requireFreePrefix(Exchange exchange) {
        exchanges
                .ownerOf(exchange.referencePrefix())
                .filter(owner -> !owner.equals(exchange.slug().value()))
                .ifPresent(owner -> {
                    throw new CallRefusedException(List.of(CallProblem.expected(
                            "/referencePrefix",
                            "one that no other exchange has",
                            exchange.referencePrefix() + ", which " + owner + " has")));
                });
    }
}
