package eu.groupexchange.participation.notes;

import eu.groupexchange.audit.dossier.DossierFile;
import eu.groupexchange.audit.dossier.DossierPart;
import eu.groupexchange.audit.dossier.DossierSection;
import eu.groupexchange.audit.dossier.DossierWriter;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The notes of a case in one file. */
@Component
class NotesInDossier implements DossierPart {

    private final CaseNotes notes;

    NotesInDossier(CaseNotes notes) {
        this.notes = notes;
    }

    @Override
    public DossierSection section() {
        return DossierSection.NOTES;
    }

    @Override
    public void contribute(String reference, DossierWriter dossier) {
        List<CaseNote> all = notes.of(new ParticipationReference(reference));
        if (!all.isEmpty()) {
            dossier.json(
                    new DossierFile("notes.json", "notes", Texts.of("dossier-page.notes.of-the-staff"), null), all);
        }
    }
}
