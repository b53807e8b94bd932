package eu.groupexchange.desk.exchange;

import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.registration.RegisterOnBehalf;
import eu.groupexchange.portal.register.RegistrationForm;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator registers an organisation that asked for it. */
@Controller
@NothingPersonal("the form is empty, and what is sent becomes a dossier whose log names who sent it")
@RequestMapping("/desk/exchanges/{slug}/register")
class RegisterPages {

    private final RegistrationForm places;
    private final StaffRegistrationForm form;
    private final RegisterOnBehalf registration;

    RegisterPages(RegistrationForm places, StaffRegistrationForm form, RegisterOnBehalf registration) {
        this.places = places;
        this.form = form;
        this.registration = registration;
    }

    @GetMapping
    ModelAndView form(Exchange exchange) {
        return flow(exchange).show(Answers.none(), registration.objection(exchange));
    }

    @PostMapping
    ModelAndView register(
            Exchange exchange,
            @RequestParam MultiValueMap<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        Answers checked = form.check(exchange, registration.isLate(exchange), sent);
        return flow(exchange).send(checked, after, answers -> {
            ParticipationReference reference = registration.register(
                    exchange.slug(),
                    StaffRegistrationForm.ofOrganisation(answers),
                    answers.value(StaffRegistrationForm.REASON),
                    staff.getName());
            return Done.at("/desk/participations/" + reference)
                    .saying(Texts.of("desk.register-pages.registered-organisation-gets"));
        });
    }

    private FormFlow flow(Exchange exchange) {
        return FormFlow.of(
                answers -> page(exchange, answers), StaffRegistrationForm.REASON, DeskWords.EXCHANGE_MEANWHILE);
    }

    private ModelAndView page(Exchange exchange, Answers answers) {
        boolean late = registration.isLate(exchange);
        return new ModelAndView("desk/register")
                .addObject("exchange", exchange)
                .addObject("objection", registration.objection(exchange).orElse(null))
                .addObject("late", late)
                .addObject("form", form.of(exchange, late))
                .addObject("answers", answers)
                .addObject("places", places.placesMeant(answers));
    }
}
