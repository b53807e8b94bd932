package eu.groupexchange.participation.review;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.telling.Refusal;
import eu.groupexchange.participation.telling.TellsRefusals;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Why a registration was declined: in the coordinator's words, or else by the rules that it failed. */
@Component
class EligibilityRefusals implements TellsRefusals {

    private final Assessments assessments;
    private final Decisions decisions;
    private final ExchangeCatalogue exchanges;

    EligibilityRefusals(Assessments assessments, Decisions decisions, ExchangeCatalogue exchanges) {
        this.assessments = assessments;
        this.decisions = decisions;
        this.exchanges = exchanges;
    }

    @Override
    public Optional<Refusal> refusalOf(Participation participation) {
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
        return Optional.of(Refusal.of(
                Texts.of("participation.eligibility-refusals.cannot-offer-place"),
                reasons,
                decided,
                Objects.requireNonNull(participation.state().endedAt(), "a refusal ends it"),
                exchange));
    }
}
