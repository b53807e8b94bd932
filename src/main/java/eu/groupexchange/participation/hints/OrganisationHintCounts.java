package eu.groupexchange.participation.hints;

import eu.groupexchange.eligibility.organisation.KnownOrganisation;
import eu.groupexchange.eligibility.organisation.OrganisationIdentity;
import eu.groupexchange.participation.ParticipationReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many hints {@link OrganisationHints} has about each of many cases: three statements however many they are. */
@Component
@Transactional(readOnly = true)
public class OrganisationHintCounts {

    /** In an exchange with more registrations than these only names that are written alike are compared. */
    private static final int CROWD = 1500;

    private final ManyLookalikes lookalikes;

    OrganisationHintCounts(ManyLookalikes lookalikes) {
        this.lookalikes = lookalikes;
    }

    /** One without hints is left out. */
    public Map<String, Integer> of(Collection<ParticipationReference> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        Map<String, Integer> counts = new HashMap<>();
        List<ManyLookalikes.Registered> own = lookalikes.these(references);
        inTheSameExchange(own, lookalikes.inTheirExchanges(references), counts);
        Map<String, OrganisationIdentity> identities = own.stream()
                .collect(Collectors.toMap(ManyLookalikes.Registered::reference, ManyLookalikes.Registered::identity));
        lookalikes.elsewhere(references).stream()
                .filter(other -> other.identity()
                        .inCommonWith(identities.get(other.of()))
                        .isPresent())
                .forEach(other -> counts.merge(other.of(), 1, Integer::sum));
        return counts;
    }

    private static void inTheSameExchange(
            List<ManyLookalikes.Registered> own, List<ManyLookalikes.Registered> all, Map<String, Integer> counts) {
        Map<String, List<Known>> byExchange = all.stream()
                .collect(Collectors.groupingBy(
                        ManyLookalikes.Registered::exchange, Collectors.mapping(Known::of, Collectors.toList())));
        for (ManyLookalikes.Registered one : own) {
            List<Known> others = byExchange.getOrDefault(one.exchange(), List.of());
            KnownOrganisation known = new KnownOrganisation(one.identity());
            int alike = (int) others.stream()
                    .filter(other -> !other.reference().equals(one.reference()))
                    .filter(other -> (others.size() > CROWD
                                    ? other.organisation().registeredTwiceInACrowdWith(known)
                                    : other.organisation().registeredTwiceWith(known))
                            .isPresent())
                    .count();
            if (alike > 0) {
                counts.merge(one.reference(), alike, Integer::sum);
            }
        }
    }

    private record Known(String reference, KnownOrganisation organisation) {
        static Known of(ManyLookalikes.Registered one) {
            return new Known(one.reference(), new KnownOrganisation(one.identity()));
        }
    }
}
