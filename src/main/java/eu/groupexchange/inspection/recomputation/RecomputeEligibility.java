package eu.groupexchange.inspection.recomputation;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.database.Json;
import eu.groupexchange.eligibility.Distances;
import eu.groupexchange.eligibility.EligibilityReasons;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeRules;
import eu.groupexchange.exchange.OrganisationType;
import eu.groupexchange.participation.Location;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.registration.StaffRegistrations;
import eu.groupexchange.participation.review.Assessment;
import eu.groupexchange.participation.review.Assessments;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.decisions.MadeDecision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every assessment of eligibility, made again from the facts that were kept with it: the distance from the coordinates, the
 * recommendation by the table of that day. What was kept is held against what the engine and the log have of it, against the rules of
 * the exchange and, of the last one, against the registration.
 */
@Component
class RecomputeEligibility {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final Assessments assessments;
    private final StaffRegistrations registrations;
    private final Tables tables;
    private final Json json;

    RecomputeEligibility(Assessments assessments, StaffRegistrations registrations, Tables tables, Json json) {
        this.assessments = assessments;
        this.registrations = registrations;
        this.tables = tables;
        this.json = json;
    }

    List<Recomputed.Part> of(Participation participation, Exchange exchange, List<LoggedDecision> log) {
        List<Assessment> kept = assessments.all(participation.reference());
        List<LoggedDecision> logged = CaseLog.of(log, "eligibility-assessed");
        List<MadeDecision> made =
                tables.made(participation.reference().value(), ParticipationProcess.Eligibility.DECISION);
        List<Recomputed.Part> parts = new ArrayList<>();
        if (kept.size() != logged.size()) {
            Comparison counted = new Comparison(Recomputed.Kind.ELIGIBILITY, null);
            counted.differs(Texts.of("recomputation.eligibility.counted", kept.size(), logged.size()));
            parts.add(counted.part());
        }
        if (kept.isEmpty() && logged.isEmpty()) {
            Comparison none = new Comparison(Recomputed.Kind.ELIGIBILITY, null);
            none.note(Texts.of("recomputation.eligibility.none"));
            parts.add(none.part());
        }
        for (int number = 0; number < kept.size(); number++) {
            Assessment assessment = kept.get(number);
            Comparison comparison = new Comparison(Recomputed.Kind.ELIGIBILITY, assessment.assessedAt());
            boolean last = number == kept.size() - 1;
            assess(
                    participation,
                    exchange,
                    assessment,
                    Tables.match(made, number, kept.size(), assessment.assessedAt()),
                    kept.size() == logged.size() ? logged.get(number) : null,
                    last,
                    comparison);
            if (last) {
                CaseLog.of(log, "eligibility-decided")
                        .forEach(decision -> comparison.note(decided(decision.entry(), assessment)));
            }
            parts.add(comparison.part());
        }
        return parts;
    }

    private void assess(
            Participation participation,
            Exchange exchange,
            Assessment assessment,
            Optional<MadeDecision> then,
            @Nullable LoggedDecision logged,
            boolean last,
            Comparison comparison) {
        KeptFacts facts = new KeptFacts(json.read(assessment.factsJson(), FACTS));
        distance(facts, comparison);
        rules(facts, assessment, exchange, comparison);
        then.ifPresent(decision -> KeptFacts.INPUTS.forEach(name -> comparison.same(
                Labels.of(name),
                facts.of(name),
                decision.inputs().get(name),
                Texts.of("recomputation.source.engine-asked"))));
        table(facts, assessment, exchange, then, comparison);
        if (logged != null) {
            log(assessment, logged, comparison);
        }
        if (last && isSettled(participation.status())) {
            registration(facts, participation, comparison);
        }
    }

    private static void distance(KeptFacts facts, Comparison comparison) {
        List<BigDecimal> points = new ArrayList<>();
        for (String name : List.of("venueLatitude", "venueLongitude", "latitude", "longitude")) {
            BigDecimal point = facts.number(name);
            if (point != null) {
                points.add(point);
            }
        }
        BigDecimal kilometres = points.size() < 4
                ? null
                : Distances.kilometres(
                        points.get(0).doubleValue(),
                        points.get(1).doubleValue(),
                        points.get(2).doubleValue(),
                        points.get(3).doubleValue());
        comparison.same(
                Labels.of("distanceKm"),
                facts.of("distanceKm"),
                kilometres,
                Texts.of("recomputation.source.coordinates"));
    }

    /** An exchange keeps the rules with which it was published, by their version. */
    private static void rules(KeptFacts facts, Assessment assessment, Exchange exchange, Comparison comparison) {
        ExchangeRules rules = exchange.rules();
        comparison.same(
                Texts.of("recomputation.what.venue"),
                List.of(String.valueOf(facts.number("venueLatitude")), String.valueOf(facts.number("venueLongitude"))),
                List.of(
                        new BigDecimal(String.valueOf(exchange.venue().latitude())).toString(),
                        new BigDecimal(String.valueOf(exchange.venue().longitude())).toString()),
                Texts.of("recomputation.source.exchange"));
        if (!rules.version().equals(assessment.ruleVersion())) {
            comparison.differs(Texts.of("recomputation.rules-gone", assessment.ruleVersion(), rules.version()));
            return;
        }
        Map<String, Object> expected = new HashMap<>();
        expected.put("countriesAllowed", rules.countriesAllowed());
        expected.put("countriesExcluded", rules.countriesExcluded());
        expected.put("distanceMode", rules.distance().mode());
        expected.put("minimumKm", rules.distance().minimumKm());
        expected.put("reviewBandKm", rules.distance().reviewBandKm());
        expected.put(
                "organisationTypes",
                rules.organisationTypes().stream().map(OrganisationType::value).toList());
        KeptFacts.INPUTS.stream()
                .filter(expected::containsKey)
                .forEach(name -> comparison.same(
                        Labels.of(name),
                        facts.of(name),
                        expected.get(name),
                        Texts.of("recomputation.source.rules", rules.version())));
    }

    private void table(
            KeptFacts facts,
            Assessment assessment,
            Exchange exchange,
            Optional<MadeDecision> then,
            Comparison comparison) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        KeptFacts.INPUTS.forEach(name -> inputs.put(name, facts.input(name)));
        tables.of(ParticipationProcess.Eligibility.DECISION, then, assessment.assessedAt(), comparison)
                .ifPresentOrElse(
                        table -> {
                            String source = Texts.of("recomputation.source.table", table.toString());
                            comparison.under(
                                    Texts.of("recomputation.under", assessment.ruleVersion(), table.toString()));
                            Map<String, @Nullable Object> answers = tables.decide(table, inputs, comparison);
                            if (answers != null) {
                                comparison.same(
                                        Texts.of("recomputation.what.recommendation"),
                                        assessment.recommendation(),
                                        answers.get(ParticipationProcess.Eligibility.RECOMMENDATION.name()),
                                        source);
                                comparison.same(
                                        Texts.of("recomputation.what.reasons"),
                                        assessment.reasons(),
                                        sentences(
                                                answers.get(ParticipationProcess.Eligibility.REASONS.name()),
                                                facts,
                                                exchange),
                                        source);
                            }
                        },
                        () -> comparison.differs(Texts.of("recomputation.no-table")));
        then.map(MadeDecision::answers)
                .ifPresent(answers -> comparison.same(
                        Texts.of("recomputation.what.recommendation"),
                        assessment.recommendation(),
                        answers.get(ParticipationProcess.Eligibility.RECOMMENDATION.name()),
                        Texts.of("recomputation.source.engine-answered")));
    }

    /** The reasons as they would be said today: a key does not follow from its sentence, as several may read alike. */
    private static List<String> sentences(@Nullable Object keys, KeptFacts facts, Exchange exchange) {
        List<String> reasons = keys instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
        return EligibilityReasons.sentences(reasons, facts.asFacts(exchange));
    }

    private static void log(Assessment assessment, LoggedDecision logged, Comparison comparison) {
        String source = Texts.of("recomputation.source.log", logged.sequence());
        Entry entry = logged.entry();
        comparison.same(
                Texts.of("recomputation.what.recommendation"),
                assessment.recommendation().value(),
                entry.outcome(),
                source);
        comparison.same(
                Texts.of("recomputation.what.words-of-reasons"),
                String.join(" ", assessment.reasons()),
                entry.reason(),
                source);
        comparison.same(
                Texts.of("recomputation.what.version-of-rules"), assessment.ruleVersion(), entry.ruleVersion(), source);
        comparison.sameMoment(Texts.of("recomputation.what.moment"), assessment.assessedAt(), logged.at(), source);
    }

    /** While it is with a coordinator the next assessment may be under way. */
    private static boolean isSettled(ParticipationStatus status) {
        return status != ParticipationStatus.UNDER_REVIEW && status != ParticipationStatus.INFORMATION_REQUESTED;
    }

    /** Whatever changes one of these asks for another assessment. The town may be written otherwise, and is the same place. */
    private void registration(KeptFacts facts, Participation participation, Comparison comparison) {
        String source = Texts.of("recomputation.source.registration");
        comparison.same(Labels.of("country"), facts.of("country"), participation.country(), source);
        comparison.same(
                Labels.of("organisationType"), facts.of("organisationType"), participation.organisationType(), source);
        comparison.same(
                Labels.of("registeredInTime"),
                facts.of("registeredInTime"),
                registrations.inTime(participation.reference()),
                source);
        Location location = participation.location();
        comparison.same(
                Labels.of("latitude"), facts.of("latitude"), location == null ? null : location.latitude(), source);
        comparison.same(
                Labels.of("longitude"), facts.of("longitude"), location == null ? null : location.longitude(), source);
        comparison.same(
                Labels.of("locationSource"),
                facts.of("locationSource"),
                location == null ? null : location.source(),
                source);
        comparison.same(Labels.of("place"), facts.of("place"), location == null ? null : location.placeName(), source);
        if (facts.values().containsKey("region")) {
            comparison.same(
                    Labels.of("region"), facts.of("region"), location == null ? null : location.region(), source);
        }
        if (facts.values().containsKey("geonameId")) {
            comparison.same(
                    Labels.of("geonameId"),
                    facts.of("geonameId"),
                    location == null ? null : location.geonameId(),
                    source);
        }
        if (facts.values().containsKey("territory")) {
            comparison.same(
                    Labels.of("territory"),
                    facts.of("territory"),
                    location == null ? null : location.territory(),
                    source);
        }
    }

    private static String decided(Entry decision, Assessment assessment) {
        boolean against = "accept".equals(decision.outcome())
                && "ineligible".equals(assessment.recommendation().value());
        String reason = decision.reason() == null ? "" : decision.reason();
        String who = decision.actor().id().replace("staff:", "");
        return reason.isEmpty()
                ? Texts.of("recomputation.eligibility.decided", who, String.valueOf(decision.outcome()))
                : Texts.of(
                        against
                                ? "recomputation.eligibility.decided-against"
                                : "recomputation.eligibility.decided-because",
                        who,
                        String.valueOf(decision.outcome()),
                        reason);
    }
}
