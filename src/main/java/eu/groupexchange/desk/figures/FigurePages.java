package eu.groupexchange.desk.figures;

import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.report.figures.FigureBook;
import eu.groupexchange.report.figures.FigureScope;
import eu.groupexchange.report.figures.FigureTable;
import eu.groupexchange.web.sheet.Separator;
import eu.groupexchange.wording.TypedDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The figures of an exchange, and of several together, as charts and as tables. */
@Controller
@NothingPersonal("it counts organisations and names none")
class FigurePages {

    private final FigureBook book;
    private final ExchangeCatalogue exchanges;

    FigurePages(FigureBook book, ExchangeCatalogue exchanges) {
        this.book = book;
        this.exchanges = exchanges;
    }

    @GetMapping("/desk/exchanges/{slug}/figures")
    ModelAndView ofExchange(Exchange exchange) {
        return new ModelAndView("desk/figures")
                .addObject("exchange", exchange)
                .addObject("files", "/desk/exchanges/" + exchange.slug() + "/figures")
                .addObject("query", "")
                .addObject(
                        "figures",
                        book.of(exchange).stream().map(FigureView::of).toList());
    }

    /**
     * Of the project: all exchanges, or those that were chosen, or those whose first day lies in a period.
     *
     * @param exchange slugs; one that is none is left out
     * @param from a day, as people type it; what is none is as if it were not there
     */
    @GetMapping("/desk/figures")
    ModelAndView ofProject(
            @RequestParam(defaultValue = "") List<String> exchange,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        ChosenExchanges chosen = choose(exchange, from, until);
        return new ModelAndView("desk/project-figures")
                .addObject("chosen", chosen)
                .addObject("files", "/desk/figures")
                .addObject("query", chosen.query())
                .addObject(
                        "figures",
                        chosen.chosen().isEmpty()
                                ? List.of()
                                : book.of(new FigureScope(chosen.chosen())).stream()
                                        .map(FigureView::of)
                                        .toList());
    }

    @GetMapping("/desk/exchanges/{slug}/figures.xlsx")
    ResponseEntity<byte[]> workbook(Exchange exchange) {
        return FigureFiles.workbook(exchange.slug() + "-figures.xlsx", book.of(exchange));
    }

    @GetMapping("/desk/exchanges/{slug}/figures.csv")
    ResponseEntity<byte[]> csv(Exchange exchange, @RequestParam(defaultValue = "") String separator) {
        return FigureFiles.csv(exchange.slug() + "-figures.csv", book.of(exchange), Separator.of(separator));
    }

    @GetMapping("/desk/figures.xlsx")
    ResponseEntity<byte[]> projectWorkbook(@RequestParam(defaultValue = "") List<String> exchange) {
        return FigureFiles.workbook("figures.xlsx", together(exchange));
    }

    @GetMapping("/desk/figures.csv")
    ResponseEntity<byte[]> projectCsv(
            @RequestParam(defaultValue = "") List<String> exchange, @RequestParam(defaultValue = "") String separator) {
        return FigureFiles.csv("figures.csv", together(exchange), Separator.of(separator));
    }

    private List<FigureTable> together(List<String> slugs) {
        List<Exchange> chosen = choose(slugs, "", "").chosen();
        return chosen.isEmpty() ? List.of() : book.of(new FigureScope(chosen));
    }

    private ChosenExchanges choose(List<String> slugs, String from, String until) {
        List<Exchange> all = exchanges.all();
        Optional<LocalDate> first = TypedDate.of(from);
        Optional<LocalDate> last = TypedDate.of(until);
        List<Exchange> chosen = all.stream()
                .filter(one -> slugs.isEmpty() || slugs.contains(one.slug().value()))
                .filter(one -> first.isEmpty() || !one.firstDay().isBefore(first.get()))
                .filter(one -> last.isEmpty() || !one.firstDay().isAfter(last.get()))
                .toList();
        boolean isUnreadable = !from.isBlank() && first.isEmpty() || !until.isBlank() && last.isEmpty();
        return new ChosenExchanges(all, chosen, from, until, isUnreadable);
    }
}
