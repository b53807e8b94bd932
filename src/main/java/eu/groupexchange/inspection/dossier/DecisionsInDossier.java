package eu.groupexchange.inspection.dossier;

import eu.groupexchange.audit.Sha256;
import eu.groupexchange.audit.dossier.DossierFile;
import eu.groupexchange.audit.dossier.DossierPart;
import eu.groupexchange.audit.dossier.DossierSection;
import eu.groupexchange.audit.dossier.DossierWriter;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.decisions.DecisionHistory;
import eu.groupexchange.workflow.decisions.DecisionHistory.Evaluation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Every time that a decision table decided in the case, and the model that it stands in, in each version that did. */
@Component
class DecisionsInDossier implements DossierPart {

    private final DecisionHistory history;

    DecisionsInDossier(DecisionHistory history) {
        this.history = history;
    }

    @Override
    public DossierSection section() {
        return DossierSection.DECISIONS;
    }

    @Override
    public void contribute(String reference, DossierWriter dossier) {
        List<Evaluation> evaluations = history.of(reference);
        Map<String, String> models = new HashMap<>();
        Set<String> written = new HashSet<>();
        for (int number = 1; number <= evaluations.size(); number++) {
            Evaluation one = evaluations.get(number - 1);
            byte[] source = history.source(one.tableId());
            String model = models.computeIfAbsent(
                    Sha256.of(source), first -> "tables/%s-%d.dmn".formatted(one.table(), one.version()));
            dossier.json(
                    new DossierFile(
                            "%02d-%s.json".formatted(number, one.table()),
                            "decision",
                            Texts.of("dossier.decisions.evaluation", one.table(), version(one)),
                            one.at()),
                    Map.of("model", model, "evaluation", one));
            if (written.add(model)) {
                dossier.file(
                        new DossierFile(
                                model,
                                "decision-table",
                                Texts.of("dossier.decisions.table", one.table(), version(one)),
                                null),
                        source);
            }
        }
    }

    private static String version(Evaluation evaluation) {
        return evaluation.versionTag() == null ? Integer.toString(evaluation.version()) : evaluation.versionTag();
    }
}
