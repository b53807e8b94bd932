package eu.groupexchange.participation.casework;

import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.workflow.ExchangeWorkflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notices that a case ended after its exchange had been closed, so that its report follows. Of many that end in one transaction,
 * such as the payments of one run, the process is told once.
 */
@Component
class LateResults {

    private final ExchangeCatalogue exchanges;
    private final ExchangeWorkflow workflow;

    LateResults(ExchangeCatalogue exchanges, ExchangeWorkflow workflow) {
        this.exchanges = exchanges;
        this.workflow = workflow;
    }

    private record Told(Slug slug) {}

    /** Joins the caller's transaction. */
    void changed(Slug slug) {
        Told told = new Told(slug);
        if (exchanges.get(slug).status() != ExchangeStatus.CLOSED
                || TransactionSynchronizationManager.hasResource(told)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(told, told);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(told);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(told, told);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(told);
            }
        });
        workflow.beginAt(GroupExchangeProcess.LATE_CASE_ENDED, slug);
    }
}
