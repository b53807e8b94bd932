package eu.groupexchange.desk.imports;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.registration.RegisterOnBehalf;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.Clash;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Registers row by row, each in a transaction of its own and by the use case of the form: what one lacks holds up none of the others, and a
 * node that dies leaves the rest to another.
 */
@Component
class RegisterRows {

    private static final Logger log = LoggerFactory.getLogger(RegisterRows.class);
    private static final int TRIES = 3;

    private final Imports imports;
    private final ReadRow reading;
    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final RegisterOnBehalf registration;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RegisterRows(
            Imports imports,
            ReadRow reading,
            Participations participations,
            ExchangeCatalogue exchanges,
            RegisterOnBehalf registration,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.reading = reading;
        this.participations = participations;
        this.exchanges = exchanges;
        this.registration = registration;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All that was begun, to its end, or until somebody interrupts. */
    void work() {
        for (UUID id : imports.running()) {
            while (!Thread.currentThread().isInterrupted() && next(id)) {
                log.debug("A row of import {} is done", id);
            }
        }
    }

    /** @return false where no row waits any more, or another node has the last */
    private boolean next(UUID id) {
        AtomicInteger which = new AtomicInteger();
        for (int tries = 1; ; tries++) {
            try {
                return Boolean.TRUE.equals(transaction.execute(begun -> register(id, which)));
            } catch (RuntimeException e) {
                if (which.get() == 0) {
                    throw e;
                }
                if (tries >= TRIES || !Clash.isBehind(e)) {
                    refuse(id, which.get(), e);
                    return true;
                }
            }
        }
    }

    private boolean register(UUID id, AtomicInteger which) {
        RegistrationImport running = imports.find(id).orElseThrow();
        Optional<ImportRow> row = imports.claim(id);
        if (row.isEmpty()) {
            if (!imports.counts(id).containsKey(ImportRow.State.WAITING)) {
                imports.end(id, clock.instant());
            }
            return false;
        }
        which.set(row.get().number());
        Exchange exchange = exchanges.get(running.exchange());
        Answers answers = reading.read(exchange, running.fields(), row.get().cells());
        if (!answers.valid()) {
            imports.became(id, row.get().number(), ImportRow.State.REFUSED, null, ReadRow.problems(answers));
            return true;
        }
        Optional<String> known =
                KnownOrganisations.of(participations, exchange.slug()).find(answers.values());
        if (known.isPresent()) {
            imports.became(id, row.get().number(), ImportRow.State.KNOWN, known.get(), null);
            return true;
        }
        ParticipationReference reference = registration.register(
                exchange.slug(),
                answers.values(),
                reason(running, row.get()),
                Objects.requireNonNull(running.startedBy()));
        imports.became(id, row.get().number(), ImportRow.State.REGISTERED, reference.value(), null);
        return true;
    }

    private static String reason(RegistrationImport running, ImportRow row) {
        String why = running.reason() == null || running.reason().isEmpty() ? "" : running.reason() + " ";
        return why + Texts.of("import.row.reason", running.fileName(), row.number(), running.informed());
    }

    /** What failed was rolled back, and the row waits again. */
    private void refuse(UUID id, int number, RuntimeException failure) {
        String why = failure instanceof RefusedException refusal ? refusal.why() : Texts.of("import.row.failed");
        if (!(failure instanceof RefusedException)) {
            log.error("A row of import {} could not be registered", id, failure);
        }
        transaction.executeWithoutResult(begun -> imports.became(id, number, ImportRow.State.REFUSED, null, why));
    }
}
