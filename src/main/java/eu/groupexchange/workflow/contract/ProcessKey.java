package eu.groupexchange.workflow.contract;

import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * The key of a process, and what its business keys are.
 *
 * @param <K> whose process it is: a reference, say; the engine knows it as text
 * @param <S> the record of facts with which it starts
 */
public final class ProcessKey<K, S extends Payload> {

    private final String value;
    private final Function<K, String> writer;
    private final Function<String, K> reader;

    private ProcessKey(String value, Function<K, String> writer, Function<String, K> reader) {
        this.value = value;
        this.writer = writer;
        this.reader = reader;
    }

    public static <K, S extends Payload> ProcessKey<K, S> of(
            String value, Function<K, String> writer, Function<String, K> reader) {
        return new ProcessKey<>(value, writer, reader);
    }

    /** A message that this process waits for, or starts with. */
    public <P extends Payload> Message<K, P> message(String name) {
        return new Message<>(this, name);
    }

    /** A task of people in this process. */
    public TaskKey<K> task(String id) {
        return new TaskKey<>(this, id);
    }

    /** As the models call it. */
    public String value() {
        return value;
    }

    /** Whose process it is that runs under this business key. */
    public K whose(String businessKey) {
        return reader.apply(businessKey);
    }

    /** Whose process it is. */
    public K of(DelegateExecution execution) {
        return reader.apply(execution.getProcessBusinessKey());
    }

    /** Whose process the task belongs to. */
    public K of(DelegateTask task) {
        return of(task.getExecution());
    }

    public String businessKey(K whose) {
        return writer.apply(whose);
    }

    @Override
    public String toString() {
        return value;
    }
}
