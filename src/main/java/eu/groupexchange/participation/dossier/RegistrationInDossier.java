package eu.groupexchange.participation.dossier;

import eu.groupexchange.audit.dossier.DossierFile;
import eu.groupexchange.audit.dossier.DossierPart;
import eu.groupexchange.audit.dossier.DossierSection;
import eu.groupexchange.audit.dossier.DossierWriter;
import eu.groupexchange.audit.dossier.SentForms;
import eu.groupexchange.audit.dossier.SentForms.SentForm;
import eu.groupexchange.participation.JdbcParticipations;
import eu.groupexchange.participation.Location;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationState;
import eu.groupexchange.participation.casework.RegistrationForm;
import eu.groupexchange.participation.registration.AnswerLabels;
import eu.groupexchange.participation.registration.StaffRegistration;
import eu.groupexchange.participation.registration.StaffRegistrations;
import eu.groupexchange.wording.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Each form of the registration as it was sent, and how the participation stands. */
@Component
class RegistrationInDossier implements DossierPart {

    private final JdbcParticipations participations;
    private final StaffRegistrations byStaff;
    private final SentForms forms;

    RegistrationInDossier(JdbcParticipations participations, StaffRegistrations byStaff, SentForms forms) {
        this.participations = participations;
        this.byStaff = byStaff;
        this.forms = forms;
    }

    @Override
    public DossierSection section() {
        return DossierSection.REGISTRATION;
    }

    @Override
    public void contribute(String reference, DossierWriter dossier) {
        Participation participation = participations.get(new ParticipationReference(reference));
        Optional<StaffRegistration> staff = byStaff.find(participation.reference());
        AnswerLabels.facts(participation.answers(), staff.isPresent())
                .forEach(fact -> dossier.fact(fact.label(), fact.value()));
        staff.ifPresent(one -> dossier.fact(Texts.of("dossier.registration.entered-by"), one.registeredBy()));
        for (SentForm form : forms.of(reference)) {
            if (RegistrationForm.isOne(form.kind())) {
                write(form, staff.isPresent(), dossier);
            }
        }
        dossier.json(
                new DossierFile("participation.json", "participation", Texts.of("dossier.registration.now"), null),
                state(participation, staff.orElse(null)));
    }

    private static void write(SentForm form, boolean byStaff, DossierWriter dossier) {
        String name = "%02d-%s".formatted(form.number(), form.kind());
        String title = Texts.of(
                form.kind().equals(RegistrationForm.AMENDMENT)
                        ? "dossier.registration.amendment"
                        : "dossier.registration.form");
        dossier.text(new DossierFile(name + ".json", "submission", title, form.sentAt()), form.content());
        dossier.text(
                new DossierFile(
                        name + ".txt",
                        "submission-text",
                        Texts.of("dossier.registration.as-text", title),
                        form.sentAt()),
                AnswerLabels.facts(RegistrationForm.answers(form.content()), byStaff).stream()
                        .map(fact -> fact.label() + "\n    " + fact.value().replace("\n", "\n    "))
                        .collect(Collectors.joining("\n\n", "", "\n")));
    }

    private static Map<String, Object> state(
            Participation participation, @org.jspecify.annotations.Nullable StaffRegistration staff) {
        ParticipationState state = participation.state();
        Location location = state.location();
        Map<String, Object> now = new LinkedHashMap<>();
        now.put("reference", participation.reference().value());
        now.put("exchange", participation.exchange().value());
        now.put("status", state.status().name());
        now.put("registeredByStaff", staff);
        now.put("submittedAt", participation.submittedAt());
        now.put("answers", participation.answers());
        now.put("addressConfirmedAt", state.addressConfirmedAt());
        now.put("location", location);
        now.put("decisions", state.review().decisions());
        now.put("openQuestion", state.review().question());
        now.put("place", state.place());
        now.put("attendance", state.attendance());
        now.put("entitlement", state.entitlement());
        now.put("endedAt", state.endedAt());
        return now;
    }
}
