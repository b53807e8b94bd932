package eu.groupexchange.inspection.recomputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.groupexchange.workflow.contract.DecisionKey;
import eu.groupexchange.workflow.decisions.DecisionsAnew;
import eu.groupexchange.workflow.decisions.MadeDecision;
import eu.groupexchange.workflow.decisions.MadeDecisions;
import eu.groupexchange.workflow.decisions.TableVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which table decides again, where that of the day is there and where it is not. */
class TablesTest {

    private static final Instant THEN = Instant.parse("2022-04-11T07:00:00Z");
    private static final DecisionKey KEY = new DecisionKey("eligibility");
    private static final TableVersion FIRST = new TableVersion("eligibility:1:a", "eligibility", 1, "1");
    private static final TableVersion SECOND = new TableVersion("eligibility:2:b", "eligibility", 2, null);

    private final MadeDecisions made = mock(MadeDecisions.class);
    private final Tables tables = new Tables(made, mock(DecisionsAnew.class));
    private final Comparison comparison = new Comparison(Recomputed.Kind.ELIGIBILITY, THEN);

    @BeforeEach
    void theFirstWasDeployedThen() {
        when(made.inForce(any(), any())).thenReturn(Optional.of(FIRST));
    }

    @Test
    void theOneThatDecidedDecidesAgain() {
        assertThat(tables.of(KEY, Optional.of(decision(SECOND)), THEN, comparison))
                .contains(SECOND);
        assertThat(comparison.part().notes()).isEmpty();
    }

    @Test
    void oneThatIsGoneIsNamed() {
        assertThat(tables.of(KEY, Optional.of(decision(null)), THEN, comparison))
                .contains(FIRST);
        assertThat(comparison.part().notes())
                .singleElement()
                .asString()
                .contains("(eligibility:9:z) is no longer deployed", "eligibility 1 (tag 1)");
    }

    @Test
    void whereTheEngineHasForgottenItIsSaid() {
        assertThat(tables.of(KEY, Optional.empty(), THEN, comparison)).contains(FIRST);
        assertThat(comparison.part().notes()).singleElement().asString().contains("The engine has no note");
    }

    @Test
    void aDecisionIsFoundByItsPlaceAndWhereSomeAreGoneByItsTime() {
        MadeDecision early = decision(FIRST);
        MadeDecision late = new MadeDecision(THEN.plusSeconds(3600), SECOND.id(), SECOND, Map.of(), Map.of());

        assertThat(Tables.match(List.of(early, late), 1, 2, THEN)).contains(late);
        assertThat(Tables.match(List.of(early, late), 2, 3, THEN.plusSeconds(3601)))
                .contains(late);
        assertThat(Tables.match(List.of(late), 0, 2, THEN)).isEmpty();
    }

    private static MadeDecision decision(@org.jspecify.annotations.Nullable TableVersion table) {
        return new MadeDecision(THEN, table == null ? "eligibility:9:z" : table.id(), table, Map.of(), Map.of());
    }
}
