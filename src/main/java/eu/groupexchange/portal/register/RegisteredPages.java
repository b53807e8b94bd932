package eu.groupexchange.portal.register;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.registration.MendAddress;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.FormCheck;
import eu.groupexchange.web.form.FormLibrary;
import eu.groupexchange.wording.EmailSlips;
import eu.groupexchange.wording.Texts;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What follows a registration. In the browser that sent it the address is shown, asked about where it looks mistyped, and can be
 * mended until the link was opened; anybody else is shown the reference alone.
 */
@Controller
@RequestMapping("/exchanges/{slug}/registered")
class RegisteredPages {

    private static final String EMAIL = "email";

    private final ExchangeCatalogue exchanges;
    private final Participations participations;
    private final MendAddress mending;
    private final Form form;

    RegisteredPages(
            ExchangeCatalogue exchanges, Participations participations, MendAddress mending, FormLibrary forms) {
        this.exchanges = exchanges;
        this.participations = participations;
        this.mending = mending;
        this.form = forms.registration().only(EMAIL);
    }

    @GetMapping
    ModelAndView registered(
            @PathVariable("slug") Slug slug,
            @RequestParam(name = "reference", defaultValue = "") String reference,
            HttpSession session) {
        ParticipationReference known = parsed(reference);
        return page(slug, known, mendable(slug, known, session), session, Answers.none(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView mend(
            @PathVariable("slug") Slug slug,
            @RequestParam(name = "reference", defaultValue = "") String reference,
            @RequestParam MultiValueMap<String, String> sent,
            HttpSession session,
            RedirectAttributes after) {
        ParticipationReference known = parsed(reference);
        Optional<Participation> own = mendable(slug, known, session);
        if (own.isEmpty()) {
            throw RegisteredHere.in(session, known).isPresent()
                    ? RefusedException.notNow(Texts.of("portal.registered-pages.address-cannot-changed"))
                    : new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Answers answers = FormCheck.check(form, sent);
        if (!answers.valid()) {
            return page(slug, known, own, session, answers, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        String address = answers.value(EMAIL);
        if (!address.equals(own.get().email())) {
            mending.mend(known, address);
            after.addFlashAttribute("done", Texts.of("portal.registered-pages.address-changed-mail"));
        }
        RegisteredHere.settled(session, known, address);
        return new ModelAndView(SeeOther.at("/exchanges/%s/registered?reference=%s".formatted(slug, known.value())));
    }

    private ModelAndView page(
            Slug slug,
            ParticipationReference reference,
            Optional<Participation> own,
            HttpSession session,
            Answers answers,
            HttpStatus status) {
        Exchange exchange = exchanges.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ModelAndView page = new ModelAndView("portal/registered");
        page.setStatus(status);
        return page.addObject("exchange", exchange)
                .addObject("reference", reference)
                .addObject("own", own.orElse(null))
                .addObject(
                        "meant",
                        own.map(Participation::email)
                                .filter(address -> answers.valid() && !RegisteredHere.isSettled(session, address))
                                .flatMap(EmailSlips::meant)
                                .orElse(null))
                .addObject("form", form)
                .addObject("answers", answers);
    }

    /** The registration, where this browser sent it and its address can still be mended. */
    private Optional<Participation> mendable(Slug slug, ParticipationReference reference, HttpSession session) {
        return RegisteredHere.in(session, reference)
                .filter(here -> here.timesLeft() > 0)
                .flatMap(here -> participations.find(reference))
                .filter(participation -> participation.exchange().equals(slug))
                .filter(participation -> mending.isPossible(reference));
    }

    private static ParticipationReference parsed(String reference) {
        return ParticipationReference.parse(reference)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
