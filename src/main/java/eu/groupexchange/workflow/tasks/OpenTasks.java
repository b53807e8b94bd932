package eu.groupexchange.workflow.tasks;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.workflow.contract.ProcessVariable;
import eu.groupexchange.workflow.contract.TaskKey;
import eu.groupexchange.workflow.contract.VariableValues;
import java.util.List;
import java.util.Optional;

/**
 * The tasks that wait for people. A page that decides completes the very task that Tasklist shows, and the use case behind it
 * cannot tell the two apart.
 */
public interface OpenTasks {

    /** What is open under this business key, in the processes that it calls as well; the oldest first. */
    List<OpenTask> of(String businessKey);

    /** The oldest that is open of this kind; a process may have several (one for each day, say). */
    <K> Optional<OpenTask> find(TaskKey<K> task, K whose);

    /**
     * The one that is about this; a day of an exchange, say.
     *
     * @param about the variable that tells tasks of one process apart, and {@code value} the one that is meant
     */
    <K, T> Optional<OpenTask> find(TaskKey<K> task, K whose, ProcessVariable<T> about, T value);

    /**
     * Completes the only open task of this kind as somebody does in Tasklist: it is claimed for that account, if it is free, and
     * completed with these answers. Joins the caller's transaction, or is one of its own.
     *
     * @param answers the fields of its form; what the form does not ask for is dropped, as it is in Tasklist
     * @throws RefusedException where the account may not decide it, where the use case refuses, and ({@code MEANWHILE}) where it
     *     is not open any more or somebody else has claimed it
     */
    <K> void complete(TaskKey<K> task, K whose, VariableValues answers, String userId);

    /**
     * The same, of a task that was found before.
     *
     * @param task what kind of task the id has to be of
     * @param id the engine's
     */
    <K> void complete(TaskKey<K> task, K whose, String id, VariableValues answers, String userId);
}
