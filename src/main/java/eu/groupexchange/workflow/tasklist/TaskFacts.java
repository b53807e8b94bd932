package eu.groupexchange.workflow.tasklist;

import eu.groupexchange.workflow.contract.ProcessVariable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a task knows when its head is written, at its beginning or later. */
public interface TaskFacts {

    /** When the task came, whenever this is asked. */
    Instant createdAt();

    /** A variable that the task sees; null where it is missing or null. */
    <T> @Nullable T get(ProcessVariable<T> variable);
}
