package eu.groupexchange.participation.review;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.telling.Decisions;
import eu.groupexchange.participation.telling.NegativeDecision;
import eu.groupexchange.participation.telling.TellsNegativeDecisions;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Why a registration was declined: in the coordinator's words, or else by the rules that it failed. */
@Component
class DeclinedRegistrations implements TellsNegativeDecisions {

    private final Assessments assessments;
    private final Decisions decisions;
    private final ExchangeCatalogue exchanges;

    DeclinedRegistrations(Assessments assessments, Decisions decisions, ExchangeCatalogue exchanges) {
        this.assessments = assessments;
        this.decisions = decisions;
        this.exchanges = exchanges;
    }

    @Override
    public Optional<NegativeDecision> decisionAgainst(Participation participation) {
        if (participation.status() != ParticipationStatus.DECLINED) {
            return Optional.empty();
        }
        Exchange exchange = exchanges.get(participation.exchange());
        Decisions.Decided decided =
                decisions.lastOf(participation.reference(), List.of(DecideEligibility.LOGGED_AS), exchange);
        List<String> reasons = decided.reason() == null || decided.reason().isBlank()
                ? assessments
                        .latest(participation.reference())
                        .map(Assessment::failures)
                        .orElse(List.of())
                : List.of(decided.reason());
        return Optional.of(NegativeDecision.of(
                Texts.of("participation.eligibility-refusals.cannot-offer-place"),
                reasons,
                decided,
                Objects.requireNonNull(participation.state().endedAt(), "a refusal ends it"),
                exchange));
    }
}
