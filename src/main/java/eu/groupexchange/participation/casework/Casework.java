package eu.groupexchange.participation.casework;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.dossier.SentForms;
import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.participation.JdbcParticipations;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.retention.Needs;
import eu.groupexchange.participation.telling.Correspondence;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What nearly every use case of a participation does: fetch it with its exchange, keep the change, log it, write a mail. */
@Component
public class Casework {

    private final JdbcParticipations participations;
    private final ExchangeCatalogue exchanges;
    private final ExchangeLifecycle lifecycle;
    private final LateResults results;
    private final DocumentArchive documents;
    private final Correspondence correspondence;
    private final SentForms forms;
    private final DecisionLog log;
    private final Clock clock;

    Casework(
            JdbcParticipations participations,
            ExchangeCatalogue exchanges,
            ExchangeLifecycle lifecycle,
            LateResults results,
            DocumentArchive documents,
            Correspondence correspondence,
            SentForms forms,
            DecisionLog log,
            Clock clock) {
        this.participations = participations;
        this.exchanges = exchanges;
        this.lifecycle = lifecycle;
        this.results = results;
        this.documents = documents;
        this.correspondence = correspondence;
        this.forms = forms;
        this.log = log;
        this.clock = clock;
    }

    /** @throws java.util.NoSuchElementException when there is no such participation */
    public Participation get(ParticipationReference reference) {
        return participations.get(reference);
    }

    public Exchange exchange(Participation participation) {
        return exchanges.get(participation.exchange());
    }

    /** Fetches it when nobody else changes who takes part in its exchange: before places are given or taken. */
    public Participation getAlone(ParticipationReference reference) {
        lifecycle.lock(participations.get(reference).exchange());
        return participations.get(reference);
    }

    public void save(Participation participation) {
        participations.save(participation);
        if (participation.status().isEnd()) {
            results.changed(participation.exchange());
        }
    }

    /** The same for one that had ended and goes on. */
    void saveTakenUpAgain(Participation participation) {
        participations.save(participation);
        results.changed(participation.exchange());
    }

    public Instant now() {
        return clock.instant();
    }

    public void log(Entry entry) {
        log.record(entry);
    }

    /** The same about a form that was sent; it is kept as it came, and the entry holds its hash. */
    public void log(Entry entry, String form, Map<String, String> answers) {
        log.record(entry.detail(SentForms.HASH, forms.keep(entry.subject(), form, Needs.without(answers), now())));
    }

    public DocumentKey issue(DocumentKey key, Paper paper) {
        return documents.issue(key, paper).key();
    }

    /** What is out under the key holds no longer. */
    public void invalidate(DocumentKey key) {
        documents.invalidate(key);
    }

    public void write(Participation to, String occasion, Mail mail, DocumentKey... attachments) {
        correspondence.write(to, exchange(to), occasion, mail, attachments);
    }

    /** To an address of theirs that is not the one on file. */
    public void writeTo(Participation about, String address, String occasion, Mail mail) {
        correspondence.writeTo(about, exchange(about), address, occasion, mail);
    }

    /** Whoever gets its mails from now on, and whoever got them before, is to know. */
    public void addressChanged(Participation participation, String before) {
        correspondence.addressChanged(participation, exchange(participation), before);
    }
}
