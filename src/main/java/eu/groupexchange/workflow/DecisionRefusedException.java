package eu.groupexchange.workflow;

/**
 * A person's decision in a task breaks a rule: it is rolled back and the task stays open. The message is shown to that
 * person, so it says in plain words what to do instead.
 */
public class DecisionRefusedException extends RuntimeException {

    public DecisionRefusedException(String message) {
        super(message);
    }
}
