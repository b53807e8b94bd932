package eu.groupexchange.portal.register;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.registration.SubmitRegistration;
import eu.groupexchange.portal.call.CallPage;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.FormLibrary;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Registration for an exchange. When it is closed, form and post alike answer 410 with a page that says so and shows what
 * was typed, for it was not stored.
 */
@Controller
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
    ModelAndView form(@PathVariable("slug") Slug slug) {
        Exchange exchange = exchange(slug);
        return exchange.registrationIsOpen(clock.instant())
                ? page(exchange, Answers.none(), HttpStatus.OK)
                : closed(exchange, Answers.none());
    }

    @PostMapping("/register")
    ModelAndView register(
            @PathVariable("slug") Slug slug, @RequestParam MultiValueMap<String, String> sent, HttpSession session) {
        Exchange exchange = exchange(slug);
        Answers answers = form.check(exchange, sent);
        if (!answers.valid()) {
            return exchange.registrationIsOpen(clock.instant())
                    ? page(exchange, answers, HttpStatus.UNPROCESSABLE_ENTITY)
                    : closed(exchange, answers);
        }
        // Closed or not: a form that arrived in time and is sent again finds its reference.
        try {
            ParticipationReference reference = submission.submit(slug, answers.values());
            RegisteredHere.remember(session, reference);
            return new ModelAndView(
                    SeeOther.at("/exchanges/%s/registered?reference=%s".formatted(slug, reference.value())));
        } catch (RefusedException closed) {
            return closed(exchange, answers);
        }
    }

    private ModelAndView page(Exchange exchange, Answers answers, HttpStatus status) {
        return new ModelAndView("portal/register", call(exchange), status)
                .addObject("form", form.of(exchange))
                .addObject("answers", answers)
                .addObject("places", form.placesMeant(answers));
    }

    private ModelAndView closed(Exchange exchange, Answers answers) {
        return new ModelAndView("portal/register-closed", call(exchange), HttpStatus.GONE)
                .addObject("form", form.of(exchange))
                .addObject("answers", answers);
    }

    private ModelMap call(Exchange exchange) {
        return new ModelMap("call", CallPage.of(exchange, forms.claim(), clock.instant()));
    }

    private Exchange exchange(Slug slug) {
        return exchanges.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
