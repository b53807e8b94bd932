package eu.groupexchange.inspection.recomputation;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Decides a case again from what is stored, and says where that is not what was decided. It writes nothing, neither to the case nor
 * to the engine's history, whoever asks and however often.
 */
@Component
public class Recompute {

    private static final Logger LOG = LoggerFactory.getLogger(Recompute.class);

    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final DecisionLog log;
    private final RecomputeEligibility eligibility;
    private final RecomputeEntitlement entitlement;
    private final RecomputePayment payment;

    Recompute(
            Participations participations,
            ExchangeCatalogue exchanges,
            DecisionLog log,
            RecomputeEligibility eligibility,
            RecomputeEntitlement entitlement,
            RecomputePayment payment) {
        this.participations = participations;
        this.exchanges = exchanges;
        this.log = log;
        this.eligibility = eligibility;
        this.entitlement = entitlement;
        this.payment = payment;
    }

    /** Of a sample, say; each by itself, in the order given. */
    public List<Recomputed> of(List<ParticipationReference> references) {
        return references.stream().map(this::of).toList();
    }

    /** What cannot be read, because somebody wrote something else there, is a difference of its own. */
    public Recomputed of(ParticipationReference reference) {
        try {
            Participation participation = participations.get(reference);
            Exchange exchange = exchanges.get(participation.exchange());
            List<LoggedDecision> entries = log.of(reference.value());
            List<Recomputed.Part> parts = new ArrayList<>();
            parts.addAll(read(
                    Recomputed.Kind.ELIGIBILITY, reference, () -> eligibility.of(participation, exchange, entries)));
            parts.addAll(read(
                    Recomputed.Kind.ENTITLEMENT, reference, () -> entitlement.of(participation, exchange, entries)));
            parts.addAll(read(Recomputed.Kind.PAYMENT, reference, () -> payment.of(participation, exchange, entries)));
            return new Recomputed(reference.value(), List.copyOf(parts));
        } catch (RuntimeException e) {
            return new Recomputed(reference.value(), unreadable(Recomputed.Kind.ELIGIBILITY, reference, e));
        }
    }

    private static List<Recomputed.Part> read(
            Recomputed.Kind kind, ParticipationReference reference, Supplier<List<Recomputed.Part>> parts) {
        try {
            return parts.get();
        } catch (RuntimeException e) {
            return unreadable(kind, reference, e);
        }
    }

    private static List<Recomputed.Part> unreadable(
            Recomputed.Kind kind, ParticipationReference reference, RuntimeException why) {
        LOG.warn("{} cannot be recomputed", reference, why);
        Comparison comparison = new Comparison(kind, null);
        comparison.differs(Texts.of("recomputation.unreadable"));
        return List.of(comparison.part());
    }
}
