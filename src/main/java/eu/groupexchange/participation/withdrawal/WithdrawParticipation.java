package eu.groupexchange.participation.withdrawal;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.place.Places;
import eu.groupexchange.participation.telling.PapersOfPlace;
import eu.groupexchange.participation.telling.RenewPapers;
import eu.groupexchange.refusal.Objection;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisation steps back before the exchange begins; its place is offered on at once. Later there is nothing to step back
 * from, and nobody loses by one press what it came for: it may then say that it does not claim.
 */
@Component
public class WithdrawParticipation {

    private static final String INSTEAD = Texts.of("participation.withdraw-participation.want-lump-sum");

    private final Casework casework;
    private final RenewPapers papers;
    private final PapersOfPlace papersOfPlace;
    private final ExchangeWorkflow workflow;
    private final List<WithdrawalObjection> objections;
    private final Places places;

    WithdrawParticipation(
            Casework casework,
            RenewPapers papers,
            PapersOfPlace papersOfPlace,
            ExchangeWorkflow workflow,
            List<WithdrawalObjection> objections,
            Places places) {
        this.casework = casework;
        this.papers = papers;
        this.papersOfPlace = papersOfPlace;
        this.workflow = workflow;
        this.objections = objections;
        this.places = places;
    }

    /** Why it cannot be withdrawn now, in a sentence for the organisation; null while it can. */
    public @Nullable String objection(Participation participation) {
        ParticipationStatus status = participation.status();
        if (status.isEnd()) {
            return Texts.of("participation.withdraw-participation.participation-ended-already");
        }
        if (status.hasAttended()) {
            return Texts.of("participation.withdraw-participation.attendance-recorded-so", INSTEAD);
        }
        Optional<String> recorded = Objection.of(objections, participation.reference());
        if (recorded.isPresent()) {
            return recorded.get() + " " + INSTEAD;
        }
        return casework.now().isBefore(casework.exchange(participation).startsAt())
                ? null
                : Texts.of("participation.withdraw-participation.exchange-begun-so", INSTEAD);
    }

    /**
     * Withdrawn again, nothing changes.
     *
     * @throws RefusedException where there is an objection
     */
    @Transactional
    public void withdraw(ParticipationReference reference) {
        Participation participation = casework.getAlone(reference);
        if (participation.status() == ParticipationStatus.WITHDRAWN) {
            return;
        }
        String objection = objection(participation);
        if (objection != null) {
            throw RefusedException.notNow(objection);
        }
        participation.withdraw(casework.now());
        casework.save(participation);
        casework.log(Entry.of(reference.value(), Actor.ORGANISATION, "participation-withdrawn"));
        papersOfPlace.holdNoLonger(reference);
        papers.afterComingOrGoing(participation, Texts.of("participation.withdraw-participation.it-has-withdrawn"));
        workflow.tell(reference, ParticipationProcess.PARTICIPATION_WITHDRAWN);
        places.offerFree(participation.exchange());
    }

    /**
     * Confirms the withdrawal by mail.
     *
     * @throws RefusedException when it was not withdrawn: whoever told the process so was not the organisation, and the
     *     process stays where it was
     */
    @Transactional
    public void acknowledge(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        if (participation.status() != ParticipationStatus.WITHDRAWN) {
            throw RefusedException.notNow(
                    Texts.of("participation.withdraw-participation.withdrawn-organisation-so", reference));
        }
        casework.write(participation, "withdrawal-confirmed", new WithdrawalConfirmed());
    }
}
