package eu.groupexchange.desk.casefile;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.notes.CaseNotes;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.web.form.Answers;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Reads a case for its page: one statement for each of its lists, however long they are. */
@Component
class CaseFiles {

    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final Claims claims;
    private final DecisionLog log;
    private final Outbox outbox;
    private final DocumentArchive documents;
    private final EvidenceStore evidence;
    private final CaseNotes notes;
    private final Clock clock;

    CaseFiles(
            Participations participations,
            ExchangeCatalogue exchanges,
            Claims claims,
            DecisionLog log,
            Outbox outbox,
            DocumentArchive documents,
            EvidenceStore evidence,
            CaseNotes notes,
            Clock clock) {
        this.participations = participations;
        this.exchanges = exchanges;
        this.claims = claims;
        this.log = log;
        this.outbox = outbox;
        this.documents = documents;
        this.evidence = evidence;
        this.notes = notes;
        this.clock = clock;
    }

    CaseFile read(ParticipationReference reference, Reader reader, Answers answers) {
        Participation participation = participations.get(reference);
        return new CaseFile(
                participation,
                exchanges.get(participation.exchange()),
                claims.find(reference).orElse(null),
                log.of(reference.value()),
                log.of(participation.exchange().value()),
                outbox.of(reference.value()),
                documents.of(reference.value()),
                evidence.of(reference),
                notes.of(reference),
                reader,
                clock.instant(),
                answers);
    }
}
