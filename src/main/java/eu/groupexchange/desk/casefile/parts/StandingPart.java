package eu.groupexchange.desk.casefile.parts;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.desk.LogLine;
import eu.groupexchange.desk.casefile.CaseFile;
import eu.groupexchange.desk.casefile.PagePart;
import eu.groupexchange.desk.exchange.ParticipantLine;
import eu.groupexchange.desk.operations.PendingLine;
import eu.groupexchange.reimbursement.hints.CaseHints;
import eu.groupexchange.workflow.incidents.StandingIncidents;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the case stands, what in it has not been carried out, what it has in common with others, and its log. */
@Component
class StandingPart implements PagePart {

    private final StandingIncidents incidents;
    private final CaseHints hints;
    private final DecisionLog log;

    StandingPart(StandingIncidents incidents, CaseHints hints, DecisionLog log) {
        this.incidents = incidents;
        this.hints = hints;
        this.log = log;
    }

    @Override
    public void show(CaseFile file, Map<String, @Nullable Object> model) {
        String reference = file.reference().value();
        model.put("line", ParticipantLine.of(file.participation(), file.claim(), file.exchange()));
        model.put("pending", PendingLine.all(incidents.pendingIn(reference), file.zone()));
        model.put("hints", hints.of(file.reference()));
        model.put(
                "log",
                file.log().stream().map(entry -> LogLine.of(entry, file.zone())).toList());
        model.put("intact", log.isIntact(reference));
    }
}
