package eu.groupexchange.reimbursement.telling;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.telling.Decisions;
import eu.groupexchange.participation.telling.NegativeDecision;
import eu.groupexchange.participation.telling.TellsNegativeDecisions;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimReview;
import eu.groupexchange.reimbursement.JdbcClaims;
import eu.groupexchange.reimbursement.claim.ReviewClaim;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Why a claim was rejected, in the coordinator's words. */
@Component
class RejectedClaims implements TellsNegativeDecisions {

    private final JdbcClaims claims;
    private final Decisions decisions;
    private final ExchangeCatalogue exchanges;

    RejectedClaims(JdbcClaims claims, Decisions decisions, ExchangeCatalogue exchanges) {
        this.claims = claims;
        this.decisions = decisions;
        this.exchanges = exchanges;
    }

    @Override
    public Optional<NegativeDecision> decisionAgainst(Participation participation) {
        if (participation.status() != ParticipationStatus.CLAIM_REJECTED) {
            return Optional.empty();
        }
        Exchange exchange = exchanges.get(participation.exchange());
        Claim claim = claims.get(participation.reference());
        ClaimReview review = Objects.requireNonNull(claim.review(), "it was rejected in a review");
        return Optional.of(NegativeDecision.of(
                Texts.of("reimbursement.claim-refusals.claim-rejected", claim.amount()),
                List.of(Objects.requireNonNullElse(review.reason(), "")),
                decisions.lastOf(participation.reference(), List.of(ReviewClaim.LOGGED_AS), exchange),
                review.at(),
                exchange));
    }
}
