package eu.groupexchange.desk.retention;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.audit.retention.Dossiers;
import eu.groupexchange.audit.retention.Dossiers.KeptExchange;
import eu.groupexchange.audit.retention.erasure.EraseDossiers;
import eu.groupexchange.audit.retention.erasure.ErasurePreview;
import eu.groupexchange.audit.retention.erasure.ErasurePreview.Kind;
import eu.groupexchange.audit.retention.erasure.PrepareErasure;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what would go, and lets exactly that go once it is confirmed. */
@Controller
@Look(AccessKind.LIST)
@RequestMapping("/desk/retention/exchanges/{slug}/erasure")
class ErasurePages {

    private static final String CONFIRMED = "confirmed";

    private final Dossiers dossiers;
    private final PrepareErasure preparation;
    private final EraseDossiers erasure;

    ErasurePages(Dossiers dossiers, PrepareErasure preparation, EraseDossiers erasure) {
        this.dossiers = dossiers;
        this.preparation = preparation;
        this.erasure = erasure;
    }

    @GetMapping
    ModelAndView preview(Exchange exchange) {
        return flow(exchange).show(Answers.none());
    }

    @PostMapping
    ModelAndView erase(
            Exchange exchange, @RequestParam Map<String, String> sent, Principal staff, RedirectAttributes after) {
        Answers answers = Answers.of(sent);
        if (!answers.isTicked(CONFIRMED)) {
            answers = answers.refusing(CONFIRMED, Texts.of("retention.erasure.tick"));
        }
        return flow(exchange).send(answers, after, valid -> {
            int cases = erasure.erase(kept(exchange), valid.value("fingerprint"), staff.getName());
            return Done.at("/desk/retention/exchanges/" + exchange.slug())
                    .saying(Texts.of("retention.erasure.done", cases));
        });
    }

    private KeptExchange kept(Exchange exchange) {
        return dossiers.exchange(exchange.slug().value()).orElseThrow();
    }

    private FormFlow flow(Exchange exchange) {
        return FormFlow.of(answers -> page(exchange, answers), Answers.WHOLE, DeskWords.MEANWHILE);
    }

    private ModelAndView page(Exchange exchange, Answers answers) {
        KeptExchange kept = kept(exchange);
        ErasurePreview preview = preparation.preview(kept);
        return new ModelAndView("desk/retention/erasure")
                .addObject("exchange", exchange)
                .addObject("until", KeepingWords.until(preview.until(), kept.zone()))
                .addObject("cases", preview.cases())
                .addObject("runs", preview.of(Kind.RUN))
                .addObject("papers", !preview.of(Kind.EXCHANGE).isEmpty())
                .addObject("totals", preview.totals())
                .addObject(
                        "staying",
                        preview.staying().stream()
                                .map(one -> CaseLine.of(one, kept))
                                .toList())
                .addObject("fingerprint", preview.fingerprint())
                .addObject("answers", answers);
    }
}
