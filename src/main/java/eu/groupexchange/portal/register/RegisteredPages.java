package eu.groupexchange.portal.register;

import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.registration.MendAddress;
import eu.groupexchange.portal.PortalWords;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
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
@NothingPersonal("it shows an address only to the browser that has just typed it")
@RequestMapping("/exchanges/{slug}/registered")
class RegisteredPages {

    private static final String EMAIL = "email";

    private final Participations participations;
    private final MendAddress mending;
    private final Form form;

    RegisteredPages(Participations participations, MendAddress mending, FormLibrary forms) {
        this.participations = participations;
        this.mending = mending;
        this.form = forms.registration().only(EMAIL);
    }

    @GetMapping
    ModelAndView registered(
            Exchange exchange,
            @RequestParam(name = "reference", defaultValue = "") String reference,
            HttpSession session) {
        return flow(exchange, parsed(reference), session).show(Answers.none());
    }

    @PostMapping
    ModelAndView mend(
            Exchange exchange,
            @RequestParam(name = "reference", defaultValue = "") String reference,
            @RequestParam MultiValueMap<String, String> sent,
            HttpSession session,
            RedirectAttributes after) {
        ParticipationReference known = parsed(reference);
        Participation own = mendable(exchange, known, session)
                .orElseThrow(() -> RegisteredHere.in(session, known).isPresent()
                        ? RefusedException.notNow(Texts.of("portal.registered-pages.address-cannot-changed"))
                        : new ResponseStatusException(HttpStatus.NOT_FOUND));
        return flow(exchange, known, session).send(FormCheck.check(form, sent), after, answers -> {
            String address = answers.value(EMAIL);
            boolean changed = !address.equals(own.email());
            if (changed) {
                mending.mend(known, address);
            }
            RegisteredHere.settled(session, known, address);
            Done done = Done.at("/exchanges/%s/registered?reference=%s".formatted(exchange.slug(), known.value()));
            return changed ? done.saying(Texts.of("portal.registered-pages.address-changed-mail")) : done;
        });
    }

    private FormFlow flow(Exchange exchange, ParticipationReference reference, HttpSession session) {
        return FormFlow.of(answers -> page(exchange, reference, session, answers), EMAIL, PortalWords.MEANWHILE);
    }

    private ModelAndView page(
            Exchange exchange, ParticipationReference reference, HttpSession session, Answers answers) {
        Optional<Participation> own = mendable(exchange, reference, session);
        return new ModelAndView("portal/registered")
                .addObject("exchange", exchange)
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
    private Optional<Participation> mendable(Exchange exchange, ParticipationReference reference, HttpSession session) {
        return RegisteredHere.in(session, reference)
                .filter(here -> here.timesLeft() > 0)
                .flatMap(here -> participations.find(reference))
                .filter(participation -> participation.exchange().equals(exchange.slug()))
                .filter(participation -> mending.isPossible(reference));
    }

    private static ParticipationReference parsed(String reference) {
        return ParticipationReference.parse(reference)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
