package eu.groupexchange.desk.casefile;

import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.notes.CaseNote;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.web.form.Answers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case as several parts of its page need it, read once.
 *
 * @param log about the case, oldest first
 * @param ofExchange the log of its exchange, oldest first
 * @param mails oldest first, and so are papers, files and notes
 * @param answers of a form of this page that was sent and not taken; none where the page is just looked at
 */
public record CaseFile(
        Participation participation,
        Exchange exchange,
        @Nullable Claim claim,
        List<LoggedDecision> log,
        List<LoggedDecision> ofExchange,
        List<OutgoingMail> mails,
        List<ArchivedDocument> documents,
        List<Evidence> evidence,
        List<CaseNote> notes,
        Reader reader,
        Instant now,
        Answers answers) {

    public ParticipationReference reference() {
        return participation.reference();
    }

    public ZoneId zone() {
        return exchange.zone();
    }

    CaseFile seenBy(Reader other) {
        return new CaseFile(
                participation,
                exchange,
                claim,
                log,
                ofExchange,
                mails,
                documents,
                evidence,
                notes,
                other,
                now,
                answers);
    }

    /** The latest entry of this kind. */
    public Optional<LoggedDecision> latest(String action) {
        for (int at = log.size() - 1; at >= 0; at--) {
            if (log.get(at).entry().action().equals(action)) {
                return Optional.of(log.get(at));
            }
        }
        return Optional.empty();
    }
}
