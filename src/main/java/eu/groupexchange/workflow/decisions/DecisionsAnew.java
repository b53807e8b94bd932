package eu.groupexchange.workflow.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks a deployed table again. It does so beside the process engine: nothing of it gets into any case or its history, as a
 * question to the engine's decision service would.
 */
@Component
public class DecisionsAnew {

    private final RepositoryService repository;
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    DecisionsAnew(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * The outputs of the one row that holds, by name; lists are lists of text.
     *
     * @param inputs all that the table and those that it rests on ask for, by name
     * @throws UndecidedException where the table gives no single answer to these inputs
     */
    public Map<String, @Nullable Object> decide(TableVersion table, Map<String, ? extends @Nullable Object> inputs) {
        try {
            DmnDecision decision = parsed.computeIfAbsent(table.id(), id -> parse(table));
            Map<String, Object> entries = engine.evaluateDecision(decision, new HashMap<>(inputs))
                    .getSingleResult()
                    .getEntryMap();
            Map<String, @Nullable Object> answers = new HashMap<>();
            entries.forEach((name, value) -> answers.put(name, plain(value)));
            return answers;
        } catch (RuntimeException e) {
            throw new UndecidedException(table, e);
        }
    }

    private DmnDecision parse(TableVersion table) {
        try (InputStream model = repository.getDecisionModel(table.id())) {
            return engine.parseDecision(table.key(), model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Iterable<?> many) {
            List<String> texts = new ArrayList<>();
            many.forEach(one -> texts.add(String.valueOf(one)));
            return texts;
        }
        return value;
    }
}
