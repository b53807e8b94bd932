package eu.groupexchange.payment;

import eu.groupexchange.participation.ParticipationReference;

/** The claims, as far as payments need them. */
interface AuthorisedClaims {

    /**
     * The claim as its payment was authorised.
     *
     * @throws eu.groupexchange.workflow.DecisionRefusedException when it was not
     */
    AuthorisedClaim get(ParticipationReference reference);
}
