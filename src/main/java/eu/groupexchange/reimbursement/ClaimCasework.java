package eu.groupexchange.reimbursement;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.dossier.SentForms;
import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.telling.Correspondence;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What nearly every use case of a claim does: fetch it with what belongs to it, keep the change, log it, write a mail. */
@Component
public class ClaimCasework {

    private final JdbcClaims claims;
    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final DocumentArchive documents;
    private final Correspondence correspondence;
    private final SentForms forms;
    private final DecisionLog log;
    private final Clock clock;

    ClaimCasework(
            JdbcClaims claims,
            Participations participations,
            ExchangeCatalogue exchanges,
            DocumentArchive documents,
            Correspondence correspondence,
            SentForms forms,
            DecisionLog log,
            Clock clock) {
        this.claims = claims;
        this.participations = participations;
        this.exchanges = exchanges;
        this.documents = documents;
        this.correspondence = correspondence;
        this.forms = forms;
        this.log = log;
        this.clock = clock;
    }

    public Claim claim(ParticipationReference reference) {
        return claims.get(reference);
    }

    public Optional<Claim> findClaim(ParticipationReference reference) {
        return claims.find(reference);
    }

    /**
     * For a decision of the staff: of two that decide at once, the second sees what the first decided.
     *
     * @throws java.util.NoSuchElementException when the participation has none
     */
    public Claim claimToDecide(ParticipationReference reference) {
        return claims.lock(reference)
                .orElseThrow(() -> new NoSuchElementException("There is no claim of " + reference));
    }

    public void add(Claim claim) {
        claims.add(claim);
    }

    public void save(Claim claim) {
        claims.save(claim);
    }

    public Participation participation(ParticipationReference reference) {
        return participations.get(reference);
    }

    public Exchange exchange(ParticipationReference reference) {
        return exchanges.get(participation(reference).exchange());
    }

    /** The end of the day on which the time is over that an organisation has at least, where its time to claim begins late. */
    public Instant atLeastUntil(Exchange exchange) {
        return exchange.endOf(now().atZone(exchange.zone())
                .toLocalDate()
                .plusDays(exchange.rules().claimGraceDays()));
    }

    public Instant now() {
        return clock.instant();
    }

    public void log(Entry entry) {
        log.record(entry);
    }

    /** The same about a form that was sent; it is kept as it came, and the entry holds its hash. */
    public void log(Entry entry, String form, Map<String, ?> sent) {
        log.record(entry.detail(SentForms.HASH, forms.keep(entry.subject(), form, sent, now())));
    }

    public DocumentKey issue(DocumentKey key, Paper paper) {
        return documents.issue(key, paper).key();
    }

    public void issueAnnounced(DocumentKey series, DocumentKey announced, Paper paper) {
        documents.issueAnnounced(series, announced, paper);
    }

    /** Whether any version of the series is out. */
    public boolean isOut(DocumentKey series) {
        return documents.latest(series).isPresent();
    }

    /** What is out under the key holds no longer. */
    public void invalidate(DocumentKey key) {
        documents.invalidate(key);
    }

    public void write(ParticipationReference to, String occasion, Mail mail, DocumentKey... attachments) {
        correspondence.write(participation(to), exchange(to), occasion, mail, attachments);
    }
}
