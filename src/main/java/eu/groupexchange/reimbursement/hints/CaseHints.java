package eu.groupexchange.reimbursement.hints;

import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.hints.Hint;
import eu.groupexchange.participation.hints.OrganisationHints;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All hints about a case, as they are at this moment. Nothing of them is stored: a hint is there as soon as the other case is,
 * whichever of the two came first.
 */
@Component
@Transactional(readOnly = true)
public class CaseHints {

    /** Of a kind: who sees ten cases with one account needs no eleventh to look twice. */
    private static final int AT_MOST = 10;

    private final Participations participations;
    private final Claims claims;
    private final OrganisationHints organisations;
    private final ClaimHints ofClaim;

    CaseHints(Participations participations, Claims claims, OrganisationHints organisations, ClaimHints ofClaim) {
        this.participations = participations;
        this.claims = claims;
        this.organisations = organisations;
        this.ofClaim = ofClaim;
    }

    public List<Hint> of(ParticipationReference reference) {
        Participation participation = participations.get(reference);
        List<Hint> all = Stream.concat(
                        organisations.of(reference).stream(),
                        claims.find(reference).stream().flatMap(claim -> ofClaim.of(participation, claim)))
                .toList();
        return Stream.of(Hint.Kind.values())
                .flatMap(kind -> shortened(
                        all.stream().filter(hint -> hint.kind() == kind).toList()))
                .toList();
    }

    private static Stream<Hint> shortened(List<Hint> ofOneKind) {
        return ofOneKind.size() <= AT_MOST
                ? ofOneKind.stream()
                : Stream.concat(
                        ofOneKind.stream().limit(AT_MOST),
                        Stream.of(new Hint(
                                ofOneKind.get(0).kind(),
                                Texts.of("reimbursement.case-hints.same-holds-more", ofOneKind.size() - AT_MOST),
                                null)));
    }
}
