package eu.groupexchange.portal.my;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.participation.Location;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Registration;
import eu.groupexchange.participation.access.ChangeContactAddress;
import eu.groupexchange.participation.review.AmendRegistration;
import eu.groupexchange.portal.PortalWords;
import eu.groupexchange.portal.link.Visitor;
import eu.groupexchange.portal.register.RegistrationForm;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.wording.Texts;
import java.util.Optional;
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
@Look(AccessKind.OWN_PAGE)
@RequestMapping("/my/amend")
class AmendPages {

    private static final String ANSWERED = Texts.of("portal.amend-pages.answer-coordinator-review");

    private final OwnParticipation own;
    private final RegistrationForm form;
    private final AmendRegistration amendment;
    private final ChangeContactAddress addresses;

    AmendPages(
            OwnParticipation own, RegistrationForm form, AmendRegistration amendment, ChangeContactAddress addresses) {
        this.own = own;
        this.form = form;
        this.amendment = amendment;
        this.addresses = addresses;
    }

    @GetMapping
    ModelAndView form(Visitor visitor) {
        Participation participation = own.of(visitor);
        Answers answers = located(participation);
        Optional<String> pending = addresses.pendingOf(participation);
        return flow(visitor)
                .show(pending.map(address -> answers.with("email", address)).orElse(answers));
    }

    @PostMapping
    ModelAndView amend(Visitor visitor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        Participation participation = own.of(visitor);
        return flow(visitor).send(check(participation, sent), after, answers -> {
            AmendRegistration.Outcome outcome = amendment.amend(
                    visitor.reference(), AnswerField.ofRegistration(answers), answers.value(AnswerField.KEY));
            return Done.at("/my").saying(isAsked(participation) ? ANSWERED : done(outcome));
        });
    }

    private FormFlow flow(Visitor visitor) {
        return FormFlow.of(answers -> page(visitor, answers), Answers.WHOLE, PortalWords.MEANWHILE);
    }

    /** With the place that it was located at, so that who was not asked before sees what was taken. */
    private static Answers located(Participation participation) {
        Answers answers = Answers.of(participation.answers());
        Location location = participation.location();
        return answers.value(Registration.PLACE_ID).isEmpty() && location != null && location.geonameId() != null
                ? answers.with(Registration.PLACE_ID, location.geonameId().toString())
                : answers;
    }

    private Answers check(Participation participation, MultiValueMap<String, String> sent) {
        Form registration = form.of(own.exchangeOf(participation));
        if (!isAsked(participation)) {
            return form.check(registration, sent, participation.answers());
        }
        Answers answers = form.check(AnswerField.checkedBefore(registration), sent, participation.answers());
        return AnswerField.required(answers, participation.answers(), registration);
    }

    /** The registration; while a question is open, with a field for the answer before it. */
    private Form formOf(Participation participation) {
        Form registration = form.of(own.exchangeOf(participation));
        return isAsked(participation) ? AnswerField.shownBefore(registration) : registration;
    }

    private static boolean isAsked(Participation participation) {
        return participation.status() == ParticipationStatus.INFORMATION_REQUESTED;
    }

    private static String done(AmendRegistration.Outcome outcome) {
        return switch (outcome) {
            case KEPT -> Texts.of("portal.amend-pages.registration-changed-nothing");
            case ASSESSED_ANEW -> Texts.of("portal.amend-pages.registration-changed-review");
            case REVIEW_REOPENED -> Texts.of("portal.amend-pages.registration-changed-review-open");
        };
    }

    private ModelAndView page(Visitor visitor, Answers answers) {
        Participation participation = own.of(visitor);
        String objection = amendment.objection(participation);
        if (objection != null) {
            throw RefusedException.notNow(objection);
        }
        return new ModelAndView("portal/amend")
                .addObject("my", own.page(visitor))
                .addObject("accepted", participation.status().isAccepted())
                .addObject("form", formOf(participation))
                .addObject("answers", answers)
                .addObject("places", form.placesMeant(answers));
    }
}
