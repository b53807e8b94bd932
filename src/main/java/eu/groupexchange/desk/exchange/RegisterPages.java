package eu.groupexchange.desk.exchange;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.registration.RegisterOnBehalf;
import eu.groupexchange.portal.register.RegistrationForm;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
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

/** A coordinator registers an organisation that asked for it. */
@Controller
@RequestMapping("/desk/exchanges/{slug}/register")
class RegisterPages {

    private final ExchangeCatalogue exchanges;
    private final RegistrationForm places;
    private final StaffRegistrationForm form;
    private final RegisterOnBehalf registration;

    RegisterPages(
            ExchangeCatalogue exchanges,
            RegistrationForm places,
            StaffRegistrationForm form,
            RegisterOnBehalf registration) {
        this.exchanges = exchanges;
        this.places = places;
        this.form = form;
        this.registration = registration;
    }

    @GetMapping
    ModelAndView form(@PathVariable Slug slug) {
        Exchange exchange = exchange(slug);
        HttpStatus status = registration.objection(exchange).isPresent() ? HttpStatus.CONFLICT : HttpStatus.OK;
        return page(exchange, Answers.none(), status);
    }

    @PostMapping
    ModelAndView register(
            @PathVariable Slug slug,
            @RequestParam MultiValueMap<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        Exchange exchange = exchange(slug);
        Answers answers = form.check(exchange, registration.isLate(exchange), sent);
        if (!answers.valid()) {
            return page(exchange, answers, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            ParticipationReference reference = registration.register(
                    slug,
                    StaffRegistrationForm.ofOrganisation(answers),
                    answers.value(StaffRegistrationForm.REASON),
                    staff.getName());
            after.addFlashAttribute("done", Texts.of("desk.register-pages.registered-organisation-gets"));
            return new ModelAndView(SeeOther.at("/desk/participations/" + reference));
        } catch (RefusedException refusal) {
            return page(
                    exchange,
                    answers.refusing(StaffRegistrationForm.REASON, refusal.why()),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private ModelAndView page(Exchange exchange, Answers answers, HttpStatus status) {
        boolean late = registration.isLate(exchange);
        ModelAndView page = new ModelAndView("desk/register");
        page.setStatus(status);
        return page.addObject("exchange", exchange)
                .addObject("objection", registration.objection(exchange).orElse(null))
                .addObject("late", late)
                .addObject("form", form.of(exchange, late))
                .addObject("answers", answers)
                .addObject("places", places.placesMeant(answers));
    }

    private Exchange exchange(Slug slug) {
        return exchanges.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
