package eu.groupexchange.desk.retention;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.audit.retention.HoldDossiers;
import eu.groupexchange.audit.retention.LegalHold;
import eu.groupexchange.audit.retention.LegalHolds;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Holds a case or an exchange back from deletion, or lets it go again. */
@Controller
@Look(AccessKind.DOSSIER)
@RequestMapping("/desk/retention")
class HoldPages {

    private static final String LIFT = "lift";

    private final LegalHolds holds;
    private final HoldDossiers holding;
    private final ExchangeCatalogue exchanges;

    HoldPages(LegalHolds holds, HoldDossiers holding, ExchangeCatalogue exchanges) {
        this.holds = holds;
        this.holding = holding;
        this.exchanges = exchanges;
    }

    /** What is held. */
    private record Held(String subject, String title, String path, String back, ZoneId zone) {}

    @GetMapping("/exchanges/{slug}/hold")
    ModelAndView exchange(Exchange exchange) {
        return flow(held(exchange)).show(Answers.none());
    }

    @PostMapping("/exchanges/{slug}/hold")
    ModelAndView holdExchange(
            Exchange exchange, @RequestParam Map<String, String> sent, Principal staff, RedirectAttributes after) {
        return send(held(exchange), sent, staff, after);
    }

    @GetMapping("/participations/{reference}/hold")
    ModelAndView participation(Participation participation) {
        return flow(held(participation)).show(Answers.none());
    }

    @PostMapping("/participations/{reference}/hold")
    ModelAndView holdCase(
            Participation participation,
            @RequestParam Map<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        return send(held(participation), sent, staff, after);
    }

    private ModelAndView send(Held held, Map<String, String> sent, Principal staff, RedirectAttributes after) {
        return flow(held).send(Answers.of(sent), after, answers -> {
            if (answers.value("deed").equals(LIFT)) {
                holding.lift(held.subject(), answers.value("reason"), staff.getName());
                return Done.at(held.back()).saying(Texts.of("retention.hold.lifted"));
            }
            holding.hold(held.subject(), answers.value("reason"), staff.getName());
            return Done.at(held.back()).saying(Texts.of("retention.hold.held"));
        });
    }

    private static Held held(Exchange exchange) {
        String page = "/desk/retention/exchanges/" + exchange.slug();
        return new Held(exchange.slug().value(), exchange.title(), page + "/hold", page, exchange.zone());
    }

    private Held held(Participation participation) {
        Exchange exchange = exchanges.get(participation.exchange());
        return new Held(
                participation.reference().value(),
                participation.organisationName() + " (" + participation.reference() + ")",
                "/desk/retention/participations/" + participation.reference() + "/hold",
                "/desk/retention/exchanges/" + exchange.slug(),
                exchange.zone());
    }

    private FormFlow flow(Held held) {
        return FormFlow.of(answers -> page(held, answers), "reason", DeskWords.MEANWHILE);
    }

    private ModelAndView page(Held held, Answers answers) {
        List<LegalHold> all = holds.of(List.of(held.subject()));
        Optional<LegalHold> standing = all.stream().filter(LegalHold::stands).findFirst();
        return new ModelAndView("desk/retention/hold")
                .addObject("scope", held.title())
                .addObject("path", held.path())
                .addObject("back", held.back())
                .addObject("held", standing.isPresent())
                .addObject(
                        "holds",
                        all.stream()
                                .map(hold -> RetentionPages.of(hold, held.zone()))
                                .toList())
                .addObject("answers", answers);
    }
}
