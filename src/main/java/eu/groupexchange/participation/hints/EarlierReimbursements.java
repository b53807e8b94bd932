package eu.groupexchange.participation.hints;

import eu.groupexchange.eligibility.EarlierReimbursement;
import eu.groupexchange.eligibility.organisation.OrganisationIdentity;
import eu.groupexchange.participation.Participation;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks in all other exchanges for the same organisation, reimbursed there or about to be. */
@Component
public class EarlierReimbursements {

    private final Lookalikes lookalikes;

    EarlierReimbursements(Lookalikes lookalikes) {
        this.lookalikes = lookalikes;
    }

    /** Every one that looks like it, oldest first. To whom the lump sum is due, it may have been paid any day now. */
    public List<EarlierReimbursement> of(Participation participation) {
        OrganisationIdentity identity = identity(participation);
        return lookalikes.reimbursedElsewhere(participation, identity).stream()
                .flatMap(other -> other
                        .identity()
                        .inCommonWith(identity)
                        .map(because -> new EarlierReimbursement(
                                other.reference(), other.identity().name(), because))
                        .stream())
                .toList();
    }

    static OrganisationIdentity identity(Participation participation) {
        return new OrganisationIdentity(
                participation.country(),
                participation.registrationNumber(),
                participation.organisationName(),
                participation.email());
    }
}
