package eu.groupexchange.workflow;

import eu.groupexchange.workflow.contract.Message;
import eu.groupexchange.workflow.contract.Payload;
import eu.groupexchange.workflow.contract.ProcessKey;
import eu.groupexchange.workflow.contract.ProcessVariable;
import eu.groupexchange.workflow.contract.TaskKey;

/**
 * The processes, as everything else speaks to them: in the messages, tasks and records of their contracts. Everything joins the
 * caller's transaction.
 *
 * <p>{@code tell} and {@code resume} throw {@link NotAwaitedException} where no process waits for what happened;
 * {@code tellIfAwaited} says so; the others find what is there and do nothing where there is nothing.
 */
public interface ExchangeWorkflow {

    /** Starts a process. */
    <K, S extends Payload> void begin(ProcessKey<K, S> process, K whose, S start);

    /**
     * Starts a process at a message of its own, be it beside one that still runs.
     *
     * @param start a message with which a process starts
     */
    <K> void beginAt(Message<K, Payload.None> start, K whose);

    /**
     * Starts a process again that has ended, at a message of its own.
     *
     * @throws NotAwaitedException when one still runs: two of them would both wait for the same messages
     */
    <K, P extends Payload> void resume(K whose, Message<K, P> start, P payload);

    /** @throws NotAwaitedException when its process does not wait for this */
    <K, P extends Payload> void tell(K whose, Message<K, P> message, P payload);

    /** @throws NotAwaitedException when its process does not wait for this */
    default <K> void tell(K whose, Message<K, Payload.None> message) {
        tell(whose, message, Payload.NONE);
    }

    /** @return whether its process waited for this; nothing has happened where it did not */
    <K, P extends Payload> boolean tellIfAwaited(K whose, Message<K, P> message, P payload);

    /** @return whether its process waited for this; nothing has happened where it did not */
    default <K> boolean tellIfAwaited(K whose, Message<K, Payload.None> message) {
        return tellIfAwaited(whose, message, Payload.NONE);
    }

    /** The running processes with this key know these dates from now on, and their timers wait for them. */
    <K> void moveDates(ProcessKey<K, ?> process, K whose, Payload dates);

    /** The open tasks under this key are called by what they are about as it is now, and are due accordingly. */
    <K> void renewTasks(ProcessKey<K, ?> process, K whose);

    /**
     * Every timer that runs under this key takes the date that the variables of its process give now, and its open tasks are
     * renewed.
     */
    <K> void recalculateTimers(ProcessKey<K, ?> process, K whose);

    /**
     * Fills in what is known already, in the open tasks of this kind that are about this; where none is open, nothing happens.
     *
     * @param about the variable that tells tasks of one process apart, and {@code value} the one that is meant
     */
    <K, T> void fillIn(TaskKey<K> task, K whose, ProcessVariable<T> about, T value, Payload known);

    /**
     * Moves a task up where it is open.
     *
     * @param priority 50 is ordinary, 100 the highest
     */
    <K> void raise(TaskKey<K> task, K whose, int priority);
}
