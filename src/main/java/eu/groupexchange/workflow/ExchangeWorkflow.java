package eu.groupexchange.workflow;

import java.util.List;
import java.util.Map;

/**
 * What happened, told to the processes in business words. Everything joins the caller's transaction.
 *
 * <p>References and slugs are the business keys of processes. Where no process waits for what happened, the call throws
 * {@link NotAwaitedException}.
 */
public interface ExchangeWorkflow {

    /** Starts the process of an exchange. */
    void exchangePublished(String slug, Map<String, Object> facts);

    /** Starts the process of a participation with facts about the organisation, none of them personal. */
    void registrationSubmitted(String reference, Map<String, Object> facts);

    void addressConfirmed(String reference);

    void registrationAmended(String reference, Map<String, Object> facts);

    /** The decision no longer stands: the registration is assessed and reviewed anew; its place stays held meanwhile. */
    void reviewReopened(String reference, Map<String, Object> facts);

    /** Starts the process of a refused participation again, at the assessment of its registration. */
    void refusalReconsidered(String reference, Map<String, Object> facts);

    /** @return whether its process waits for a place, and so has been offered one */
    boolean placeOffered(String reference);

    void participationConfirmed(String reference);

    void participationWithdrawn(String reference);

    /**
     * Ticks in the open task of a day who is thought to have been present; where no such task is open, nothing happens.
     *
     * @param day ISO, such as {@code 2022-05-04}
     * @param morning references; so the afternoon
     */
    void presenceNoted(String slug, String day, List<String> morning, List<String> afternoon);

    /** @return whether its process awaited it */
    boolean attendanceClosed(String reference);

    /** Entitlement is assessed anew; the process of one that was not entitled starts again there. */
    void attendanceCorrected(String reference, Map<String, Object> facts);

    void claimSubmitted(String reference);

    void claimForgone(String reference);

    /** @return false where nobody waits for it; nothing has happened then */
    boolean paymentSettled(String reference, boolean executed);

    void bankDetailsCorrected(String reference);

    /** Starts the process of a participation again at its reimbursement, which had ended without a payment. */
    void claimReopened(String reference, Map<String, Object> facts);

    /** Takes the run's task back from who executes runs, and frees its payments. */
    void paymentRunCancelled(String run);

    /** Takes the run's task back until another order has been issued. */
    void paymentRunReordered(String run);

    void exchangeCancelled(String slug);

    /** @return whether its process heard it; one on an older model does not */
    boolean participationCancelled(String reference);

    void exchangeRescheduled(String slug, Map<String, Object> facts);

    /** @return whether its process heard it; one on an older model does not */
    boolean participationRescheduled(String reference, Map<String, Object> facts);

    /** A case ended, or was taken up again, after its exchange had been closed: the report is looked at anew. */
    void caseEndedAfterClosing(String slug);

    /** The door is open again, before anybody approved the list of participants. */
    void registrationReopened(String slug, Map<String, Object> facts);

    /** The running processes with this key know these dates from now on, and their timers wait for them. */
    void datesMoved(String businessKey, Map<String, Object> dates);

    /**
     * Starts a process of its own for a mail that came back.
     *
     * @param facts about its subject and why, without the address
     */
    void mailUndeliverable(String mailId, Map<String, Object> facts);

    /**
     * Moves a task up where it is open.
     *
     * @param task its key in the model
     * @param priority 50 is ordinary, 100 the highest
     */
    void raisePriority(String businessKey, String task, int priority);

    /** Every timer that runs under this key takes the date that the variables of its process give now. */
    void recalculateTimers(String businessKey);

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

    /** Every timer that runs under this key takes the date that the variables of its process give now. */
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
