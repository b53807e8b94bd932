package eu.groupexchange.exchange.change;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeChange;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.refusal.Objection;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator cancels an exchange: nobody can register from then on, and its process ends all participations. */
@Component
public class CancelExchange {

    private final ChangeDesk desk;
    private final List<CancellationObjection> objections;
    private final ExchangeWorkflow workflow;

    CancelExchange(ChangeDesk desk, List<CancellationObjection> objections, ExchangeWorkflow workflow) {
        this.desk = desk;
        this.objections = objections;
        this.workflow = workflow;
    }

    /** Why it cannot be cancelled any more, where it cannot. */
    @Transactional(readOnly = true)
    public Optional<String> objection(Exchange exchange) {
        if (desk.objection(exchange).isPresent()) {
            return desk.objection(exchange);
        }
        if (!desk.now().isBefore(exchange.endOf(exchange.lastDay()))) {
            return Optional.of(Texts.of("exchange.cancel-exchange.exchange-taken-place"));
        }
        return Objection.of(objections, exchange.slug());
    }

    /**
     * A registration that arrives meanwhile waits for this, and is then refused; one that was first is cancelled with the others.
     *
     * @throws RefusedException when it has ended, attendance has been recorded, or the reason is missing
     */
    @Transactional
    public void cancel(Slug slug, Change change) {
        Exchange exchange = desk.open(slug, change);
        objection(exchange).ifPresent(ChangeDesk::refuse);
        desk.keep(
                exchange,
                exchange.in(ExchangeStatus.CANCELLED, exchange.revision()),
                ExchangeChange.Kind.CANCELLED,
                change,
                ChangeDesk.entry(exchange, change, "exchange-cancelled")
                        .detail("firstDay", exchange.firstDay().toString()));
        workflow.tell(slug, GroupExchangeProcess.EXCHANGE_CANCELLED);
    }
}
