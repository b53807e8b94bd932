package eu.groupexchange.payment;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.wording.Texts;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The claims that are to be paid. */
@Component
class AuthorisedClaims {

    private final Claims claims;

    AuthorisedClaims(Claims claims) {
        this.claims = claims;
    }

    /** @throws RefusedException when the payment of the claim was not authorised, or is past that */
    AuthorisedClaim get(ParticipationReference reference) {
        Claim claim = claims.find(reference)
                .filter(found -> found.status() == ClaimStatus.AUTHORISED)
                .orElseThrow(() -> RefusedException.notNow(
                        Texts.of("payment.authorised-claims.no-payment-authorised", reference)));
        return new AuthorisedClaim(
                reference,
                claim.amount(),
                Objects.requireNonNull(claim.accountHolder()),
                Objects.requireNonNull(claim.iban()),
                Objects.requireNonNull(claim.reviewedBy()),
                Objects.requireNonNull(claim.authorisedBy()),
                Objects.requireNonNull(claim.authorisedAt()));
    }
}
