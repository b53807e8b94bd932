package eu.groupexchange.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;

/** One decision of a file in {@code processes/}, evaluated by the engine's DMN part alone. */
final class DecisionModel {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision decision;

    private DecisionModel(DmnDecision decision) {
        this.decision = decision;
    }

    /** The decision that gives its file the name. */
    static DecisionModel of(String key) {
        try (var source = Files.newInputStream(Models.PROCESSES.resolve(key + ".dmn"))) {
            return new DecisionModel(ENGINE.parseDecision(key, source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outputs of the one row that holds. */
    Map<String, Object> decide(Map<String, @Nullable Object> facts) {
        return evaluate(facts).getSingleResult().getEntryMap();
    }

    /** One output of every row that holds, in the order of the rows. */
    List<String> collect(String output, Map<String, @Nullable Object> facts) {
        return evaluate(facts).collectEntries(output);
    }

    private DmnDecisionResult evaluate(Map<String, @Nullable Object> facts) {
        return ENGINE.evaluateDecision(decision, new HashMap<>(facts));
    }
}
