package eu.groupexchange.reimbursement;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.WithdrawalObjection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Once its payment is authorised, a participation is no longer withdrawn; of both at the same moment, the second is refused. */
@Component
class PaymentOnItsWay implements WithdrawalObjection {

    private final JdbcClaims claims;

    PaymentOnItsWay(JdbcClaims claims) {
        this.claims = claims;
    }

    @Override
    public Optional<String> objectionTo(ParticipationReference reference) {
        return claims.lock(reference)
                .filter(claim -> claim.status() == ClaimStatus.AUTHORISED || claim.status() == ClaimStatus.PAID)
                .map(claim -> "Your payment is already on its way, so the participation can no longer be withdrawn.");
    }
}
