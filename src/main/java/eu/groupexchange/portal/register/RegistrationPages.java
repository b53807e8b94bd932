package eu.groupexchange.portal.register;

import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.registration.SubmitRegistration;
import eu.groupexchange.portal.PortalWords;
import eu.groupexchange.portal.call.CallPage;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.FormLibrary;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Registration for an exchange. When it is closed, form and post alike answer 410 with a page that says so and shows what
 * was typed, for it was not stored.
 */
@Controller
@NothingPersonal("the form is empty, and what is sent becomes a dossier of its own")
@RequestMapping("/exchanges/{slug}")
class RegistrationPages {

    private final ExchangeCatalogue exchanges;
    private final RegistrationForm form;
    private final FormLibrary forms;
    private final SubmitRegistration submission;
    private final Clock clock;

    RegistrationPages(
            ExchangeCatalogue exchanges,
            RegistrationForm form,
            FormLibrary forms,
            SubmitRegistration submission,
            Clock clock) {
        this.exchanges = exchanges;
        this.form = form;
        this.forms = forms;
        this.submission = submission;
        this.clock = clock;
    }

    @GetMapping("/register")
    ModelAndView form(Exchange exchange) {
        return flow(exchange.slug()).show(Answers.none());
    }

    /** Closed or not: a form that arrived in time and is sent again finds its reference. */
    @PostMapping("/register")
    ModelAndView register(
            Exchange exchange,
            @RequestParam MultiValueMap<String, String> sent,
            HttpSession session,
            RedirectAttributes after) {
        return flow(exchange.slug()).send(form.check(exchange, sent), after, answers -> {
            ParticipationReference reference = submission.submit(exchange.slug(), answers.values());
            RegisteredHere.remember(session, reference);
            return Done.at("/exchanges/%s/registered?reference=%s".formatted(exchange.slug(), reference.value()));
        });
    }

    private FormFlow flow(Slug slug) {
        return FormFlow.of(
                answers -> page(exchanges.get(slug), answers), Answers.WHOLE, PortalWords.REGISTRATION_MEANWHILE);
    }

    private ModelAndView page(Exchange exchange, Answers answers) {
        if (!exchange.registrationIsOpen(clock.instant())) {
            return new ModelAndView("portal/register-closed", call(exchange), HttpStatus.GONE)
                    .addObject("form", form.of(exchange))
                    .addObject("answers", answers);
        }
        return new ModelAndView("portal/register", call(exchange))
                .addObject("form", form.of(exchange))
                .addObject("answers", answers)
                .addObject("places", form.placesMeant(answers));
    }

    private ModelMap call(Exchange exchange) {
        return new ModelMap("call", CallPage.of(exchange, forms.claim(), clock.instant()));
    }
}
