package eu.groupexchange.portal.call;

import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.exchange.ExchangeCatalogue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages to which every footer leads. */
@Controller
@NothingPersonal("it is published")
class InformationPages {

    private final ExchangeCatalogue exchanges;

    InformationPages(ExchangeCatalogue exchanges) {
        this.exchanges = exchanges;
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        model.addAttribute("exchanges", exchanges.all());
        return "portal/privacy";
    }

    @GetMapping("/accessibility")
    String accessibility(Model model) {
        model.addAttribute("exchanges", exchanges.all());
        return "portal/accessibility";
    }

    @GetMapping("/sources")
    String sources() {
        return "portal/sources";
    }
}
