package eu.groupexchange.reimbursement.hints;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.hints.OrganisationHintCounts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many hints {@link CaseHints} has about each of many cases, in a few statements; of a kind more than ten count, too. */
@Component
@Transactional(readOnly = true)
public class HintCounts {

    private final OrganisationHintCounts organisations;
    private final SharedByMany shared;

    HintCounts(OrganisationHintCounts organisations, SharedByMany shared) {
        this.organisations = organisations;
        this.shared = shared;
    }

    /** By reference; one without hints is left out. */
    public Map<String, Integer> of(Collection<ParticipationReference> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        String[] which = references.stream().map(ParticipationReference::value).toArray(String[]::new);
        Map<String, Integer> counts = new HashMap<>();
        Stream.of(organisations.of(references), shared.accounts(which), shared.files(which))
                .forEach(some -> some.forEach((reference, count) -> counts.merge(reference, count, Integer::sum)));
        shared.held(which).forEach(account -> {
            int unusual = (ClaimHints.isUnlikeHolder(account.organisation(), account.holder()) ? 1 : 0)
                    + (ClaimHints.isForeign(account.country(), account.iban()) ? 1 : 0);
            if (unusual > 0) {
                counts.merge(account.reference(), unusual, Integer::sum);
            }
        });
        return counts;
    }
}
