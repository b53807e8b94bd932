package eu.groupexchange.portal.call;

import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.web.form.FormLibrary;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What anybody may read: the exchanges, and the call of each. */
@Controller
@NothingPersonal("it is published")
class ExchangePages {

    private final ExchangeCatalogue exchanges;
    private final FormLibrary forms;
    private final ChangesOfCall changes;
    private final Clock clock;

    ExchangePages(ExchangeCatalogue exchanges, FormLibrary forms, ChangesOfCall changes, Clock clock) {
        this.exchanges = exchanges;
        this.forms = forms;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping("/")
    String exchanges(Model model) {
        model.addAttribute("calls", exchanges.all().stream().map(this::page).toList());
        return "portal/exchanges";
    }

    @GetMapping("/exchanges/{slug}")
    String call(Exchange exchange, Model model) {
        model.addAttribute("call", page(exchange));
        model.addAttribute("changes", changes.of(exchange));
        return "portal/call";
    }

    private CallPage page(Exchange exchange) {
        return CallPage.of(exchange, forms.claim(), clock.instant());
    }
}
