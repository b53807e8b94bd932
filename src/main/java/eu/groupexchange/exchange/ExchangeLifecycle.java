package eu.groupexchange.exchange;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What changes on an exchange while it runs. */
@Component
@Transactional
public class ExchangeLifecycle {

    private final JdbcExchangeCatalogue exchanges;
    private final OpenCases openCases;
    private final DecisionLog log;
    private final TaskRights rights;

    ExchangeLifecycle(JdbcExchangeCatalogue exchanges, OpenCases openCases, DecisionLog log, TaskRights rights) {
        this.exchanges = exchanges;
        this.openCases = openCases;
        this.log = log;
        this.rights = rights;
    }

    /** Closes the door; done again, it is closed already. */
    public void closeRegistration(Slug slug) {
        if (exchanges.move(slug, ExchangeStatus.PUBLISHED, ExchangeStatus.REGISTRATION_CLOSED)) {
            log.record(Entry.of(slug.value(), Actor.SYSTEM, "registration-closed"));
        }
    }

    /** @throws RefusedException unless it is approved: a list that is not stays with the coordinator */
    public void approveParticipantList(Slug slug, boolean approved, String userId) {
        rights.require(userId, GroupExchangeProcess.APPROVE_PARTICIPANT_LIST);
        if (!approved) {
            throw RefusedException.input(Texts.of("exchange.exchange-lifecycle.tick-list-approved"));
        }
        exchanges.approveParticipantList(slug, userId);
        log.record(Entry.of(slug.value(), Actor.staff(userId), "participant-list-approved"));
    }

    /**
     * @param closingReason why it is closed although cases are open; not needed where none is
     * @throws RefusedException when there is nothing to keep as outcome, or that reason is missing
     */
    public void close(Slug slug, String outcomes, String jointProjects, String closingReason, String userId) {
        rights.require(userId, GroupExchangeProcess.CLOSE_EXCHANGE);
        if (outcomes.isBlank()) {
            throw RefusedException.input(Texts.of("exchange.exchange-lifecycle.write-down-came"));
        }
        String open = inWords(openCases.of(slug));
        if (!open.isEmpty() && closingReason.isBlank()) {
            throw RefusedException.input(Texts.of("exchange.exchange-lifecycle.cases-still-open", open));
        }
        String reason = open.isEmpty() ? "" : closingReason.strip();
        exchanges.keepOutcomes(slug, new Outcomes(outcomes.strip(), jointProjects.strip(), reason));
        exchanges.move(slug, ExchangeStatus.REGISTRATION_CLOSED, ExchangeStatus.CLOSED);
        log.record(Entry.of(slug.value(), Actor.staff(userId), "exchange-closed")
                .outcome(open.isEmpty() ? "all-ended" : "cases-open", reason.isEmpty() ? null : reason)
                .detail("openCases", open));
    }

    private static String inWords(List<OpenCases.OpenCase> open) {
        return open.stream()
                .map(one -> one.reference() + " (" + one.standing() + ")")
                .collect(Collectors.joining(", "));
    }

    public Optional<Outcomes> outcomes(Slug slug) {
        return exchanges.outcomes(slug);
    }

    /** The last change of a kind, if there was one. */
    public Optional<ExchangeChange> lastChange(Slug slug, ExchangeChange.Kind kind) {
        return exchanges.lastChange(slug, kind);
    }

    /** All changes since it was published, the first one first. */
    public List<ExchangeChange> changes(Slug slug) {
        return exchanges.changes(slug);
    }

    /**
     * Lets one transaction at a time change who takes part, or the exchange itself; joins the caller's.
     *
     * @return the exchange as those before have left it
     * @throws java.util.NoSuchElementException when there is none of that name
     */
    public Exchange lock(Slug slug) {
        exchanges.lock(slug);
        return exchanges.get(slug);
    }

    /** The number of the exchange's next participation; joins the caller's transaction. */
    public int nextNumber(Slug slug) {
        return exchanges.nextNumber(slug);
    }
}
