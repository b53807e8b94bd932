package eu.groupexchange.audit.dossier;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.audit.anchor.Anchors;
import eu.groupexchange.audit.dossier.HandedOut.Handed;
import eu.groupexchange.audit.dossier.check.CheckedDossier;
import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the system itself knows of a dossier that somebody has, and the dossier cannot prove alone. */
@Component
public class CompareWithLog {

    private final HandedOut handedOut;
    private final DecisionLog log;
    private final Anchors anchors;

    CompareWithLog(HandedOut handedOut, DecisionLog log, Anchors anchors) {
        this.handedOut = handedOut;
        this.log = log;
        this.anchors = anchors;
    }

    /**
     * What came of the comparison.
     *
     * @param holds sentences that speak for the dossier
     * @param problems and those against it
     */
    public record Comparison(List<String> holds, List<String> problems) {}

    @Transactional(readOnly = true)
    public Comparison of(CheckedDossier dossier) {
        Comparison comparison = new Comparison(new ArrayList<>(), new ArrayList<>());
        if (dossier.reference() == null || dossier.manifestSha256() == null) {
            return comparison;
        }
        handedOut(dossier, comparison);
        log(dossier, comparison);
        anchor(dossier, comparison);
        return comparison;
    }

    private void handedOut(CheckedDossier dossier, Comparison comparison) {
        Optional<Handed> handed = handedOut.find(dossier.reference(), dossier.manifestSha256());
        if (handed.isPresent()) {
            comparison
                    .holds()
                    .add(Texts.of(
                            "dossier.compare.handed-out",
                            handed.get().by(),
                            handed.get().at().toString()));
        } else {
            comparison.problems().add(Texts.of("dossier.compare.never-handed-out"));
        }
    }

    private void log(CheckedDossier dossier, Comparison comparison) {
        List<LoggedDecision> chain = log.of(dossier.reference());
        int entries = dossier.entries();
        if (chain.isEmpty() && entries > 0) {
            comparison.problems().add(Texts.of("dossier.compare.no-such-case", dossier.reference()));
        } else if (chain.size() < entries) {
            comparison.problems().add(Texts.of("dossier.compare.log-shorter", chain.size(), entries));
        } else if (entries > 0 && !chain.get(entries - 1).hash().equals(dossier.head())) {
            comparison.problems().add(Texts.of("dossier.compare.another-log", entries));
        } else if (chain.size() > entries) {
            comparison.holds().add(Texts.of("dossier.compare.grown", chain.size() - entries));
        } else {
            comparison.holds().add(Texts.of("dossier.compare.same-log"));
        }
    }

    private void anchor(CheckedDossier dossier, Comparison comparison) {
        var said = dossier.latestAnchor();
        if (said == null) {
            return;
        }
        boolean known = anchors.all().stream()
                .anyMatch(anchor ->
                        anchor.number() == said.number() && anchor.hash().equals(said.hash()));
        (known ? comparison.holds() : comparison.problems())
                .add(Texts.of(
                        known ? "dossier.compare.anchor-known" : "dossier.compare.anchor-unknown", said.number()));
    }
}
