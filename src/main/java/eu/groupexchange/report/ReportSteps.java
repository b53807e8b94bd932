package eu.groupexchange.report;

import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.OpenCases;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.tasks.ExchangeLists;
import eu.groupexchange.workflow.Steps;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;

/** The steps of {@code group-exchange.bpmn} at its end. */
@Steps
class ReportSteps {

    /** Shows the figures, and which cases are open, as they stand when the task opens. */
    @Bean
    TaskListener offerFigures(ExchangeFigures figures, ExchangeCatalogue exchanges, OpenCases openCases) {
        return task -> {
            Slug slug = GroupExchangeProcess.PROCESS.of(task);
            GroupExchangeProcess.FIGURES_TEXT.setLocal(task, figures.text(exchanges.get(slug)));
            GroupExchangeProcess.OPEN_CASES.setLocal(
                    task, openCases.of(slug).stream().map(ReportSteps::line).toList());
        };
    }

    private static Map<String, String> line(OpenCases.OpenCase open) {
        return Map.of(
                "caseReference", open.reference(),
                "caseStanding", open.standing(),
                "caseUrl", "/desk/participations/" + open.reference());
    }

    @Bean
    JavaDelegate issueExchangeReport(IssueExchangeReport reports, ExchangeLists lists) {
        return execution -> {
            reports.issue(GroupExchangeProcess.PROCESS.of(execution));
            lists.settle(GroupExchangeProcess.PROCESS.of(execution));
        };
    }
}
