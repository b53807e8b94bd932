package eu.groupexchange.participation.hints;

import eu.groupexchange.eligibility.EarlierReimbursement;
import eu.groupexchange.eligibility.organisation.OrganisationIdentity;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the same organisation seems to be registered twice in one exchange, or reimbursed in another. Looked up whenever it is
 * asked for, so that the earlier of two cases shows the later one, too.
 */
@Component
@Transactional(readOnly = true)
public class OrganisationHints {

    private final Participations participations;
    private final EarlierReimbursements earlier;
    private final Lookalikes lookalikes;

    OrganisationHints(Participations participations, EarlierReimbursements earlier, Lookalikes lookalikes) {
        this.participations = participations;
        this.earlier = earlier;
        this.lookalikes = lookalikes;
    }

    public List<Hint> of(ParticipationReference reference) {
        Participation participation = participations.get(reference);
        return Stream.concat(inTheSameExchange(participation), inOthers(participation))
                .toList();
    }

    private Stream<Hint> inTheSameExchange(Participation participation) {
        OrganisationIdentity identity = EarlierReimbursements.identity(participation);
        return lookalikes.inTheSameExchange(participation).stream()
                .flatMap(like -> like.identity().registeredTwiceWith(identity).stream()
                        .map(because -> new Hint(
                                Hint.Kind.REGISTERED_TWICE,
                                Texts.of("participation.organisation-hints.perhaps-registered-twice", because),
                                new Hint.Other(
                                        like.reference(),
                                        like.identity().name(),
                                        like.status().inWords()))));
    }

    private Stream<Hint> inOthers(Participation participation) {
        return earlier.of(participation).stream()
                .map(one -> new Hint(
                        Hint.Kind.REIMBURSED_ELSEWHERE,
                        Texts.of("participation.organisation-hints.perhaps-reimbursed-another", one.because()),
                        other(one)));
    }

    private Hint.Other other(EarlierReimbursement one) {
        String standing = ParticipationReference.parse(one.reference())
                .flatMap(participations::find)
                .map(found -> found.status().inWords())
                .orElse("unknown");
        return new Hint.Other(one.reference(), one.organisation(), standing);
    }
}
