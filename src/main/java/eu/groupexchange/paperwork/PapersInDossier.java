package eu.groupexchange.paperwork;

import eu.groupexchange.audit.dossier.DossierFile;
import eu.groupexchange.audit.dossier.DossierPart;
import eu.groupexchange.audit.dossier.DossierSection;
import eu.groupexchange.audit.dossier.DossierWriter;
import eu.groupexchange.wording.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every version of every paper of a case, also those that were replaced. */
@Component
class PapersInDossier implements DossierPart {

    private final DocumentArchive documents;

    PapersInDossier(DocumentArchive documents) {
        this.documents = documents;
    }

    @Override
    public DossierSection section() {
        return DossierSection.PAPERS;
    }

    @Override
    public void contribute(String reference, DossierWriter dossier) {
        List<ArchivedDocument> all = documents.of(reference);
        for (int number = 1; number <= all.size(); number++) {
            ArchivedDocument document = all.get(number - 1);
            dossier.file(
                    new DossierFile(name(number, document), "paper", document.listedTitle(), document.issuedAt()),
                    documents.content(document.id()));
        }
        if (!all.isEmpty()) {
            dossier.json(
                    new DossierFile("papers.json", "paper-versions", Texts.of("dossier.papers.versions"), null),
                    all.stream().map(PapersInDossier::state).toList());
        }
    }

    private static String name(int number, ArchivedDocument document) {
        return "%02d-%s".formatted(number, document.fileName());
    }

    private static Map<String, Object> state(ArchivedDocument document) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("id", document.id().toString());
        state.put("kind", document.key().kind().name());
        state.put("occasion", document.key().occasion());
        state.put("series", document.series().occasion());
        state.put("version", document.version());
        state.put("standing", document.standing().name());
        state.put("title", document.title());
        state.put("fileName", document.fileName());
        state.put("contentType", document.contentType());
        state.put("sha256", document.sha256());
        state.put("size", document.size());
        state.put("issuedAt", document.issuedAt());
        return state;
    }
}
