package eu.groupexchange.reimbursement.process;

import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.reimbursement.ExchangeFigures;
import eu.groupexchange.reimbursement.IssueExchangeReport;
import eu.groupexchange.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of {@code group-exchange.bpmn} at its end. */
@Configuration(proxyBeanMethods = false)
class ReportSteps {

    /** Shows the figures as they stand when the task opens. */
    @Bean
    TaskListener offerFigures(ExchangeFigures figures, ExchangeCatalogue exchanges) {
        return task -> ProcessVariable.text("figuresText")
                .setLocal(task, figures.text(exchanges.get(task.getExecution().getProcessBusinessKey())));
    }

    @Bean
    JavaDelegate issueExchangeReport(IssueExchangeReport reports) {
        return execution -> reports.issue(execution.getProcessBusinessKey());
    }
}
