package eu.groupexchange.inspection.recomputation;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.database.Json;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeRules;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.Attendance;
import eu.groupexchange.participation.Entitlement;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.review.Assessment;
import eu.groupexchange.participation.review.Assessments;
import eu.groupexchange.reimbursement.entitlement.EntitlementReasons;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.decisions.MadeDecision;
import eu.groupexchange.workflow.decisions.TableVersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every decision on entitlement, made again: attendance as the register had it then, the distance of the assessment that held then,
 * the rules of the exchange, the table of that day. The log says what was decided. What holds today is held against the register as
 * it is today.
 */
@Component
class RecomputeEntitlement {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private static final List<String> INPUTS =
            List.of("halfDays", "daysAttended", "requiredDays", "lumpSum", "distanceKm", "minimumKm", "distanceMode");

    private final Assessments assessments;
    private final RegisterThen register;
    private final Tables tables;
    private final Json json;

    RecomputeEntitlement(Assessments assessments, RegisterThen register, Tables tables, Json json) {
        this.assessments = assessments;
        this.register = register;
        this.tables = tables;
        this.json = json;
    }

    /** What the last decision comes to: whether the sum is due, and how much. */
    private record Outcome(
            boolean due,
            String reason,
            @Nullable Money amount,
            @Nullable String basis) {}

    List<Recomputed.Part> of(Participation participation, Exchange exchange, List<LoggedDecision> log) {
        List<LoggedDecision> assessed = CaseLog.of(log, "entitlement-assessed");
        List<Recomputed.Part> parts = new ArrayList<>();
        if (assessed.isEmpty()) {
            Comparison none = new Comparison(Recomputed.Kind.ENTITLEMENT, null);
            Entitlement stored = participation.state().entitlement();
            if (stored == null) {
                none.note(Texts.of("recomputation.entitlement.none"));
            } else {
                none.differs(Texts.of("recomputation.entitlement.without-decision", stored.reason()));
            }
            return List.of(none.part());
        }
        List<MadeDecision> made =
                tables.made(participation.reference().value(), ParticipationProcess.Entitlement.DECISION);
        for (int number = 0; number < assessed.size(); number++) {
            LoggedDecision entry = assessed.get(number);
            Comparison comparison = new Comparison(Recomputed.Kind.ENTITLEMENT, entry.at());
            Outcome outcome = decide(
                    participation,
                    exchange,
                    entry,
                    CaseLog.answering(log, entry, "entitlement-decided").orElse(null),
                    Tables.match(made, number, assessed.size(), entry.at()),
                    comparison);
            if (number == assessed.size() - 1) {
                standing(participation, entry, outcome, comparison);
            }
            parts.add(comparison.part());
        }
        return parts;
    }

    private @Nullable Outcome decide(
            Participation participation,
            Exchange exchange,
            LoggedDecision logged,
            @Nullable LoggedDecision byPerson,
            Optional<MadeDecision> then,
            Comparison comparison) {
        ExchangeRules rules = exchange.rules();
        Entry entry = logged.entry();
        if (!rules.version().equals(entry.ruleVersion())) {
            comparison.differs(
                    Texts.of("recomputation.rules-gone", String.valueOf(entry.ruleVersion()), rules.version()));
        }
        Map<String, @Nullable Object> inputs = inputs(participation, rules, logged.at());
        then.ifPresent(decision -> INPUTS.forEach(name -> comparison.same(
                Labels.of(name),
                inputs.get(name),
                decision.inputs().get(name),
                Texts.of("recomputation.source.engine-asked"))));
        TableVersion table = tables.of(ParticipationProcess.Entitlement.DECISION, then, logged.at(), comparison)
                .orElse(null);
        if (table == null) {
            comparison.differs(Texts.of("recomputation.no-table"));
            return null;
        }
        comparison.under(Texts.of("recomputation.under", rules.version(), table.toString()));
        Map<String, @Nullable Object> answers = tables.decide(table, inputs, comparison);
        return answers == null ? null : outcome(exchange, logged, byPerson, table, answers, comparison);
    }

    private static Outcome outcome(
            Exchange exchange,
            LoggedDecision logged,
            @Nullable LoggedDecision byPerson,
            TableVersion table,
            Map<String, @Nullable Object> answers,
            Comparison comparison) {
        Entry entry = logged.entry();
        String source = Texts.of("recomputation.source.table", table.toString());
        String verdict = String.valueOf(answers.get(ParticipationProcess.Entitlement.ENTITLEMENT.name()));
        Money amount = money(answers.get(ParticipationProcess.Entitlement.ENTITLEMENT_AMOUNT.name()), exchange);
        comparison.same(Texts.of("recomputation.what.entitlement"), entry.outcome(), verdict, source);
        comparison.same(
                Texts.of("recomputation.what.amount"), entry.details().get("amount"), amount.toString(), source);
        String reason = EntitlementReasons.sentence(
                String.valueOf(answers.get(ParticipationProcess.Entitlement.ENTITLEMENT_REASON.name())), exchange);
        comparison.same(Texts.of("recomputation.what.words-of-reasons"), entry.reason(), reason, source);
        String basis = EntitlementReasons.sentence(
                String.valueOf(answers.get(ParticipationProcess.Entitlement.AMOUNT_BASIS.name())), exchange);
        if (byPerson != null) {
            Entry decided = byPerson.entry();
            String why = String.valueOf(decided.reason());
            comparison.note(Texts.of(
                    "recomputation.entitlement.decided",
                    decided.actor().id().replace("staff:", ""),
                    String.valueOf(decided.outcome()),
                    why));
            return new Outcome("full".equals(decided.outcome()), why, amount, basis);
        }
        return new Outcome(verdict.equals("full"), reason, verdict.equals("decide") ? null : amount, basis);
    }

    /** Where the last decision stands: in the participation, and on attendance as it is recorded today. */
    private void standing(
            Participation participation, LoggedDecision logged, @Nullable Outcome outcome, Comparison comparison) {
        Attendance now = register.now(participation.reference());
        Attendance then = register.at(participation.reference(), logged.at());
        String source = Texts.of("recomputation.source.register");
        comparison.same(
                Texts.of("recomputation.what.half-days-of-case"), participation.halfDays(), now.halfDays(), source);
        comparison.same(Texts.of("recomputation.what.days-of-case"), participation.daysAttended(), now.days(), source);
        if (!now.equals(then)) {
            comparison.differs(Texts.of(
                    "recomputation.entitlement.corrected-since",
                    then.halfDays(),
                    then.days(),
                    now.halfDays(),
                    now.days()));
        }
        Entitlement stored = participation.state().entitlement();
        if (outcome == null) {
            return;
        }
        if (outcome.amount() == null) {
            comparison.note(Texts.of("recomputation.entitlement.open"));
        } else if (stored == null) {
            comparison.note(Texts.of("recomputation.entitlement.not-carried-through"));
        } else {
            String decision = Texts.of("recomputation.source.decision");
            comparison.same(
                    Texts.of("recomputation.what.amount-of-case"),
                    stored.amount(),
                    outcome.due() ? outcome.amount() : null,
                    decision);
            comparison.same(
                    Texts.of("recomputation.what.reason-of-case"),
                    stored.reason(),
                    outcome.due() ? outcome.basis() : outcome.reason(),
                    decision);
        }
    }

    private Map<String, @Nullable Object> inputs(Participation participation, ExchangeRules rules, Instant at) {
        Attendance then = register.at(participation.reference(), at);
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("halfDays", then.halfDays());
        inputs.put("daysAttended", then.days());
        inputs.put("requiredDays", rules.requiredDays());
        inputs.put("lumpSum", rules.lumpSum().amount().doubleValue());
        inputs.put("minimumKm", rules.distance().minimumKm().doubleValue());
        inputs.put("distanceMode", rules.distance().mode().value());
        inputs.put("distanceKm", distance(participation, at));
        return inputs;
    }

    private @Nullable Object distance(Participation participation, Instant at) {
        return assessments.all(participation.reference()).stream()
                .filter(one -> !one.assessedAt().isAfter(at))
                .reduce((earlier, later) -> later)
                .map(Assessment::factsJson)
                .map(facts -> new KeptFacts(json.read(facts, FACTS)).input("distanceKm"))
                .orElse(null);
    }

    private static Money money(@Nullable Object amount, Exchange exchange) {
        return new Money(
                new BigDecimal(String.valueOf(amount)).setScale(2, RoundingMode.HALF_UP),
                exchange.rules().lumpSum().currency());
    }
}
