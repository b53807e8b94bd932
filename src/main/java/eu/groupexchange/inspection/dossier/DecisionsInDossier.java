package eu.groupexchange.inspection.dossier;

import eu.groupexchange.audit.dossier.DossierFile;
import eu.groupexchange.audit.dossier.DossierPart;
import eu.groupexchange.audit.dossier.DossierSection;
import eu.groupexchange.audit.dossier.DossierWriter;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.decisions.DecisionHistory;
import eu.groupexchange.workflow.decisions.DecisionHistory.Evaluation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Every time that a decision table decided in the case, and the table itself in each version that did. */
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
        Set<String> written = new HashSet<>();
        for (int number = 1; number <= evaluations.size(); number++) {
            Evaluation one = evaluations.get(number - 1);
            dossier.json(
                    new DossierFile(
                            "%02d-%s.json".formatted(number, one.table()),
                            "decision",
                            Texts.of("dossier.decisions.evaluation", one.table(), version(one)),
                            one.at()),
                    one);
            if (written.add(one.tableId())) {
                dossier.file(
                        new DossierFile(
                                "tables/%s-%d.dmn".formatted(one.table(), one.version()),
                                "decision-table",
                                Texts.of("dossier.decisions.table", one.table(), version(one)),
                                null),
                        history.source(one.tableId()));
            }
        }
    }

    private static String version(Evaluation evaluation) {
        return evaluation.versionTag() == null ? Integer.toString(evaluation.version()) : evaluation.versionTag();
    }
}
