package eu.groupexchange.inspection.recomputation;

import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.contract.DecisionKey;
import eu.groupexchange.workflow.decisions.DecisionsAnew;
import eu.groupexchange.workflow.decisions.MadeDecision;
import eu.groupexchange.workflow.decisions.MadeDecisions;
import eu.groupexchange.workflow.decisions.TableVersion;
import eu.groupexchange.workflow.decisions.UndecidedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the table that decided then, and asks it again. */
@Component
class Tables {

    /** Between the engine's note of a decision and ours lies a step of one transaction. */
    private static final Duration ONE_STEP = Duration.ofSeconds(30);

    private final MadeDecisions made;
    private final DecisionsAnew anew;

    Tables(MadeDecisions made, DecisionsAnew anew) {
        this.made = made;
        this.anew = anew;
    }

    List<MadeDecision> made(String reference, DecisionKey decision) {
        return made.of(reference, decision);
    }

    /** The engine's own note of the decision that was kept as the n-th; empty where its history was cleaned. */
    static Optional<MadeDecision> match(List<MadeDecision> made, int number, int kept, Instant at) {
        if (made.size() == kept) {
            return Optional.of(made.get(number));
        }
        return made.stream()
                .filter(one -> Duration.between(one.at(), at).abs().compareTo(ONE_STEP) <= 0)
                .findFirst();
    }

    /** The table under which to decide again; where that of the day is gone, another, and a note says so. */
    Optional<TableVersion> of(DecisionKey decision, Optional<MadeDecision> then, Instant at, Comparison comparison) {
        TableVersion used = then.map(MadeDecision::table).orElse(null);
        if (used != null) {
            return Optional.of(used);
        }
        Optional<TableVersion> other = made.inForce(decision, at);
        if (then.isPresent()) {
            comparison.note(Texts.of(
                    "recomputation.table-gone",
                    then.get().definition(),
                    other.map(TableVersion::toString).orElse(Texts.of("recomputation.nothing"))));
        } else {
            comparison.note(Texts.of(
                    "recomputation.engine-forgot",
                    other.map(TableVersion::toString).orElse(Texts.of("recomputation.nothing"))));
        }
        return other;
    }

    /** The answers; null where the table gives none to these inputs, which is a difference by itself. */
    @Nullable
    Map<String, @Nullable Object> decide(
            TableVersion table, Map<String, ? extends @Nullable Object> inputs, Comparison comparison) {
        try {
            return anew.decide(table, inputs);
        } catch (UndecidedException e) {
            comparison.differs(Texts.of("recomputation.undecided", table.toString()));
            return null;
        }
    }
}
