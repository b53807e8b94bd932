package eu.groupexchange.attendance.sheet;

import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.workflow.CompletedTask;
import eu.groupexchange.workflow.Steps;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;

/** The steps about signed sheets by the names that the model gives them. */
@Steps
class SheetSteps {

    /** The first day that lacks its sheet is what the next task is about; what was typed for another day is forgotten. */
    @Bean
    JavaDelegate findMissingSheet(SheetDays days, ExchangeCatalogue exchanges) {
        return execution -> {
            Slug slug = GroupExchangeProcess.PROCESS.of(execution);
            LocalDate day =
                    days.missing(exchanges.get(slug)).stream().findFirst().orElse(null);
            new GroupExchangeProcess.MissingSheet(slug, day).values().set(execution);
        };
    }

    @Bean
    TaskListener fileSignedSheetDecision(FileSignedSheet sheets) {
        return task -> {
            CompletedTask completed = new CompletedTask(task);
            sheets.settle(
                    GroupExchangeProcess.PROCESS.of(task),
                    LocalDate.parse(GroupExchangeProcess.MISSING_SHEET_DAY.require(task)),
                    completed.text(GroupExchangeProcess.MISSING_SHEET_REASON),
                    completed.userId());
        };
    }
}
