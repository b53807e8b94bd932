package eu.groupexchange.desk.participants;

import eu.groupexchange.desk.bulk.BulkAction;
import eu.groupexchange.desk.bulk.Foreseen;
import eu.groupexchange.eligibility.Recommendation;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.overview.CaseStanding;
import eu.groupexchange.overview.CaseStandings;
import eu.groupexchange.overview.Step;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.review.EligibilityDecision;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.contract.VariableValues;
import eu.groupexchange.workflow.tasks.OpenTasks;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One decision on many registrations: it completes the task of each, just as Tasklist does, and the use case behind it checks all. */
final class DecideMany implements BulkAction {

    static final String REASON = "reason";

    private final EligibilityDecision decision;
    private final CaseStandings standings;
    private final ExchangeCatalogue exchanges;
    private final OpenTasks tasks;
    private final Clock clock;

    DecideMany(
            EligibilityDecision decision,
            CaseStandings standings,
            ExchangeCatalogue exchanges,
            OpenTasks tasks,
            Clock clock) {
        this.decision = decision;
        this.standings = standings;
        this.exchanges = exchanges;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String key() {
        return decision.value();
    }

    @Override
    public String title() {
        return switch (decision) {
            case ACCEPT -> Texts.of("grid.accept.title");
            case DECLINE -> Texts.of("grid.decline.title");
            case ASK_INFORMATION -> Texts.of("grid.ask.title");
        };
    }

    @Override
    public String done(int many) {
        return switch (decision) {
            case ACCEPT -> Texts.of("grid.accept.done", many);
            case DECLINE -> Texts.of("grid.decline.done", many);
            case ASK_INFORMATION -> Texts.of("grid.ask.done", many);
        };
    }

    @Override
    public Foreseen foresee(ParticipationReference reference, Map<String, String> answers, String userId) {
        return foresee(List.of(reference), answers, userId)
                .getOrDefault(reference, Foreseen.impossible(Texts.of("grid.chosen.unknown")));
    }

    @Override
    public Map<ParticipationReference, Foreseen> foresee(
            Collection<ParticipationReference> references, Map<String, String> answers, String userId) {
        boolean reasoned = !answers.getOrDefault(REASON, "").isBlank();
        Map<Slug, Exchange> about = new HashMap<>();
        Map<ParticipationReference, Foreseen> all = new LinkedHashMap<>();
        for (CaseStanding standing : standings.these(references)) {
            Exchange exchange = about.computeIfAbsent(standing.exchange(), exchanges::get);
            all.put(standing.reference(), foresee(standing, exchange, reasoned, userId));
        }
        return all;
    }

    private Foreseen foresee(CaseStanding standing, Exchange exchange, boolean reasoned, String userId) {
        if (standing.next().step() != Step.REVIEW) {
            return Foreseen.impossible(
                    Texts.of("grid.decide.not-under-review", standing.status().inWords()));
        }
        if (standing.next().claimedBy() != null
                && !userId.equals(standing.next().claimedBy())) {
            return Foreseen.impossible(
                    Texts.of("grid.decide.claimed", standing.next().holderInWords()));
        }
        boolean ineligible = standing.recommendation() == Recommendation.INELIGIBLE;
        return switch (decision) {
            case ACCEPT -> {
                if (!clock.instant().isBefore(exchange.startsAt())) {
                    yield Foreseen.impossible(Texts.of("grid.accept.begun"));
                }
                yield ineligible && !reasoned
                        ? Foreseen.needsReason(Texts.of("grid.accept.against"))
                        : Foreseen.possible(Texts.of("grid.accept.will"));
            }
            case DECLINE ->
                ineligible || reasoned
                        ? Foreseen.possible(Texts.of("grid.decline.will"))
                        : Foreseen.needsReason(Texts.of("grid.decline.against"));
            case ASK_INFORMATION ->
                reasoned
                        ? Foreseen.possible(Texts.of("grid.ask.will"))
                        : Foreseen.needsReason(Texts.of("grid.ask.question-missing"));
        };
    }

    @Override
    public void apply(ParticipationReference reference, Map<String, String> answers, String userId) {
        tasks.complete(
                ParticipationProcess.REVIEW_ELIGIBILITY,
                reference,
                VariableValues.of(ParticipationProcess.ELIGIBILITY_DECISION, decision.value())
                        .and(ParticipationProcess.ELIGIBILITY_REASON, answers.getOrDefault(REASON, "")),
                userId);
    }
}
