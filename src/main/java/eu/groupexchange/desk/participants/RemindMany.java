package eu.groupexchange.desk.participants;

import eu.groupexchange.desk.bulk.BulkAction;
import eu.groupexchange.desk.bulk.Foreseen;
import eu.groupexchange.overview.CaseStanding;
import eu.groupexchange.overview.CaseStandings;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.reimbursement.claim.RemindOrganisation;
import eu.groupexchange.wording.Texts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reminds many organisations of what waits for them, each of what it is. */
@Component
class RemindMany implements BulkAction {

    private final CaseStandings standings;
    private final RemindOrganisation reminders;

    RemindMany(CaseStandings standings, RemindOrganisation reminders) {
        this.standings = standings;
        this.reminders = reminders;
    }

    @Override
    public String key() {
        return "remind";
    }

    @Override
    public String title() {
        return Texts.of("grid.remind.title");
    }

    @Override
    public String done(int many) {
        return Texts.of("grid.remind.done", many);
    }

    @Override
    public Foreseen foresee(ParticipationReference reference, Map<String, String> answers, String userId) {
        return foresee(List.of(reference), answers, userId)
                .getOrDefault(reference, Foreseen.impossible(Texts.of("grid.chosen.unknown")));
    }

    @Override
    public Map<ParticipationReference, Foreseen> foresee(
            Collection<ParticipationReference> references, Map<String, String> answers, String userId) {
        Map<ParticipationReference, Foreseen> all = new LinkedHashMap<>();
        standings.these(references).forEach(standing -> all.put(standing.reference(), foresee(standing)));
        return all;
    }

    /** Whether it was reminded today is only found when it is done. */
    private static Foreseen foresee(CaseStanding standing) {
        return switch (standing.next().step()) {
            case OPEN_LINK -> Foreseen.possible(Texts.of("grid.remind.address"));
            case CONFIRM -> Foreseen.possible(Texts.of("grid.remind.place"));
            case SEND_CLAIM, COMPLETE_CLAIM -> Foreseen.possible(Texts.of("grid.remind.claim"));
            default ->
                Foreseen.impossible(Texts.of(
                        "grid.remind.not",
                        standing.next().inWords(),
                        standing.next().holderInWords()));
        };
    }

    @Override
    public void apply(ParticipationReference reference, Map<String, String> answers, String userId) {
        reminders.remind(reference, userId);
    }
}
