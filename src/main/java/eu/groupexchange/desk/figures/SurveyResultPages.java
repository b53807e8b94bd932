package eu.groupexchange.desk.figures;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.report.figures.FigureTable;
import eu.groupexchange.report.figures.SurveyTables;
import eu.groupexchange.survey.SurveyAnswers;
import eu.groupexchange.web.sheet.Separator;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the organisations of an exchange answered to its survey: numbers, and their own words without their names. */
@Controller
@RequestMapping("/desk/exchanges/{slug}")
class SurveyResultPages {

    private final SurveyTables survey;
    private final SurveyAnswers answers;

    SurveyResultPages(SurveyTables survey, SurveyAnswers answers) {
        this.survey = survey;
        this.answers = answers;
    }

    @Look(AccessKind.LIST)
    @GetMapping("/survey")
    ModelAndView results(Exchange exchange) {
        return new ModelAndView("desk/survey")
                .addObject("exchange", exchange)
                .addObject("response", answers.response(exchange.slug()))
                .addObject("fewest", SurveyTables.FEWEST)
                .addObject(
                        "results",
                        survey.of(exchange).stream().map(FigureView::of).toList())
                .addObject("texts", survey.texts(exchange));
    }

    @Look(AccessKind.EXPORT)
    @GetMapping("/survey.xlsx")
    ResponseEntity<byte[]> workbook(Exchange exchange) {
        return FigureFiles.workbook(exchange.slug() + "-survey.xlsx", all(exchange));
    }

    @Look(AccessKind.EXPORT)
    @GetMapping("/survey.csv")
    ResponseEntity<byte[]> csv(Exchange exchange, @RequestParam(defaultValue = "") String separator) {
        return FigureFiles.csv(exchange.slug() + "-survey.csv", all(exchange), Separator.of(separator));
    }

    /** With a table of each question that is answered in words. */
    private List<FigureTable> all(Exchange exchange) {
        List<FigureTable> tables = new ArrayList<>(survey.of(exchange));
        survey.texts(exchange).forEach((question, said) -> tables.add(SurveyTables.said(question, said)));
        return tables;
    }
}
