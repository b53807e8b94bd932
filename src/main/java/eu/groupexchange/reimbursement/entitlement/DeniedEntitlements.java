package eu.groupexchange.reimbursement.entitlement;

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

/** Why the lump sum is not due: by the rule, or by the coordinator to whom the rule left it. */
@Component
class DeniedEntitlements implements TellsNegativeDecisions {

    private static final String BY_THE_RULE = "entitlement-assessed";
    private static final String BY_A_PERSON = "entitlement-decided";

    private final Decisions decisions;
    private final ExchangeCatalogue exchanges;

    DeniedEntitlements(Decisions decisions, ExchangeCatalogue exchanges) {
        this.decisions = decisions;
        this.exchanges = exchanges;
    }

    @Override
    public Optional<NegativeDecision> decisionAgainst(Participation participation) {
        if (participation.status() != ParticipationStatus.NOT_ENTITLED) {
            return Optional.empty();
        }
        Exchange exchange = exchanges.get(participation.exchange());
        return Optional.of(NegativeDecision.of(
                Texts.of("reimbursement.entitlement-refusals.lump-sum-cannot"),
                List.of(Objects.requireNonNull(participation.state().entitlement(), "with its reason")
                        .reason()),
                decisions.lastOf(participation.reference(), List.of(BY_THE_RULE, BY_A_PERSON), exchange),
                Objects.requireNonNull(participation.state().endedAt(), "a refusal ends it"),
                exchange));
    }
}
