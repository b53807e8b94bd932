package eu.groupexchange.workflow;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.workflow.contract.TaskKey;

/**
 * Who may decide. The engine lets the candidates of a task work it; each use case asks here again, so that a decision never
 * rests on what was written into a task, a session or a variable.
 */
public interface TaskRights {

    /**
     * @param userId the account of whoever decides, in a task or on a page that does the same
     * @param task its key, in the contract of its process
     * @throws RefusedException unless the account belongs at this moment to a group that the model names for the task,
     *     and is no auditor
     */
    void require(String userId, TaskKey<?> task);
}
