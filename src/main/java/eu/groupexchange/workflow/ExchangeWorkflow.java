package eu.groupexchange.workflow;

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

    void participationConfirmed(String reference);

    void participationWithdrawn(String reference);

    void attendanceClosed(String reference);

    void claimSubmitted(String reference);

    void claimForgone(String reference);

    void paymentSettled(String reference, boolean executed);

    void bankDetailsCorrected(String reference);
}
