package eu.groupexchange.api.v1;

import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The exchanges. */
@RestController
@NothingPersonal("it shows what the calls say, which everybody may read")
@RequestMapping(path = "/api/v1/exchanges", produces = MediaType.APPLICATION_JSON_VALUE)
class ExchangeEndpoint {

    private final ExchangeCatalogue exchanges;
    private final Answers answers;

    ExchangeEndpoint(ExchangeCatalogue exchanges, Answers answers) {
        this.exchanges = exchanges;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<PageJson<ExchangeJson>> all(HttpServletRequest request) {
        return answers.of(PageJson.cut(
                exchanges.all().stream().map(ExchangeJson::of).toList(), Query.of(request, "page", "size")));
    }

    @GetMapping("/{slug}")
    ResponseEntity<ExchangeJson> one(Exchange exchange, HttpServletRequest request) {
        Query.of(request);
        return answers.of(ExchangeJson.of(exchange));
    }
}
