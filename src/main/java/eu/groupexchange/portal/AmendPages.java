package eu.groupexchange.portal;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.AmendRegistration;
import eu.groupexchange.participation.NotPossibleNowException;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.portal.form.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing a registration that has not been decided yet. */
@Controller
@RequestMapping("/my/amend")
class AmendPages {

    private final OwnParticipation own;
    private final RegistrationForm form;
    private final AmendRegistration amendment;

    AmendPages(OwnParticipation own, RegistrationForm form, AmendRegistration amendment) {
        this.own = own;
        this.form = form;
        this.amendment = amendment;
    }

    @GetMapping
    ModelAndView form(Visitor visitor) {
        Participation participation = own.of(visitor);
        return page(visitor, participation, Answers.of(participation.answers()), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView amend(Visitor visitor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        Participation participation = own.of(visitor);
        Answers answers = form.check(own.exchangeOf(participation), sent);
        if (!answers.valid()) {
            return page(visitor, participation, answers, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        amendment.amend(visitor.reference(), answers.values());
        after.addFlashAttribute("done", "Your registration is changed. The review goes on with what you sent.");
        return new ModelAndView(SeeOther.at("/my"));
    }

    private ModelAndView page(Visitor visitor, Participation participation, Answers answers, HttpStatus status) {
        ParticipationPage my = own.page(visitor);
        if (!my.mayAmend()) {
            throw new NotPossibleNowException("Your registration can be changed until it has been decided.");
        }
        Exchange exchange = own.exchangeOf(participation);
        ModelAndView page = new ModelAndView("portal/amend");
        page.setStatus(status);
        return page.addObject("my", my)
                .addObject("form", form.of(exchange))
                .addObject("answers", answers)
                .addObject("places", form.placesMeant(answers));
    }
}
