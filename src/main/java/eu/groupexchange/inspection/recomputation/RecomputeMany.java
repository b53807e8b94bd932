package eu.groupexchange.inspection.recomputation;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Recomputes many cases in the background: a sample, an exchange, all. Whichever node has time takes the next case. */
@Component
public class RecomputeMany {

    private final Recompute recompute;
    private final Recomputations recomputations;
    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecomputeMany(
            Recompute recompute,
            Recomputations recomputations,
            Participations participations,
            ExchangeCatalogue exchanges,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recompute = recompute;
        this.recomputations = recomputations;
        this.participations = participations;
        this.exchanges = exchanges;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Something is to be done. */
    record Asked(long number) {}

    /**
     * @param scope what these cases are, in words: {@code sample 3}
     * @return its number
     * @throws RefusedException when there is no case
     */
    @Transactional
    public long start(String scope, List<ParticipationReference> references, String userId) {
        if (references.isEmpty()) {
            throw RefusedException.input(Texts.of("recomputation.many.no-case"));
        }
        long number = recomputations.add(scope, references, userId, clock.instant());
        events.publishEvent(new Asked(number));
        return number;
    }

    /** All cases of an exchange. */
    @Transactional
    public long startFor(Exchange exchange, String userId) {
        return start(exchange.slug().value(), references(exchange), userId);
    }

    /** All cases of all exchanges. */
    @Transactional
    public long startForAll(String userId) {
        return start(
                Texts.of("recomputation.many.all"),
                exchanges.all().stream()
                        .flatMap(exchange -> references(exchange).stream())
                        .toList(),
                userId);
    }

    /** Does what is to be done until nothing is left. A case that another node is at is left to it. */
    void work() {
        while (!Thread.currentThread().isInterrupted() && Boolean.TRUE.equals(transactions.execute(open -> one()))) {
            // the next
        }
    }

    private boolean one() {
        Optional<Recomputations.ToDo> next = recomputations.next();
        next.ifPresent(one -> recomputations.done(one, recompute.of(one.reference()), clock.instant()));
        return next.isPresent();
    }

    private List<ParticipationReference> references(Exchange exchange) {
        return participations.ofExchange(exchange.slug()).stream()
                .map(Participation::reference)
                .toList();
    }
}
