package eu.groupexchange.payment;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.workflow.DecisionRefusedException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Authorised claims that a test made up. */
class ClaimsInMemory implements AuthorisedClaims {

    private final Map<ParticipationReference, AuthorisedClaim> claims = new ConcurrentHashMap<>();

    void put(AuthorisedClaim claim) {
        claims.put(claim.reference(), claim);
    }

    @Override
    public AuthorisedClaim get(ParticipationReference reference) {
        AuthorisedClaim claim = claims.get(reference);
        if (claim == null) {
            throw new DecisionRefusedException(reference + " is not authorised");
        }
        return claim;
    }
}
