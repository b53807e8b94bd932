package eu.groupexchange.participation;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a changed registration, before it is decided or because information was asked for; it is assessed anew. */
@Component
public class AmendRegistration {

    private final Casework casework;
    private final Locations locations;
    private final ExchangeWorkflow workflow;

    AmendRegistration(Casework casework, Locations locations, ExchangeWorkflow workflow) {
        this.casework = casework;
        this.locations = locations;
        this.workflow = workflow;
    }

    /**
     * @param answers valid by {@code forms/registration.form}, by its keys
     * @throws NotPossibleNowException once it has been decided
     */
    @Transactional
    public void amend(ParticipationReference reference, Map<String, String> answers) {
        Participation participation = casework.get(reference);
        Map<String, String> before = participation.answers();
        Registration registration = new Registration(answers);
        participation.amend(registration, locations.of(registration));
        casework.save(participation);
        TreeSet<String> changed = new TreeSet<>(answers.keySet());
        changed.addAll(before.keySet());
        changed.removeIf(key -> before.getOrDefault(key, "").equals(answers.getOrDefault(key, "")));
        casework.log(Entry.of(reference.value(), Actor.ORGANISATION, "registration-amended")
                .detail("changed", String.join(", ", changed)));
        workflow.registrationAmended(reference.value(), ParticipationFacts.ofOrganisation(participation));
    }
}
