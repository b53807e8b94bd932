package eu.groupexchange.desk.dossier;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskFields;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.desk.meanwhile.CaseTurn;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.review.ReviseDecision;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.FormCheck;
import eu.groupexchange.web.form.Section;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator takes a decision on a registration back, with a reason. */
@Controller
@Look(AccessKind.DOSSIER)
@RequestMapping("/desk/participations/{reference}/revise")
class RevisePages {

    private static final String REASON = "reason";
    private static final Form FORM = new Form(
            "revise",
            List.of(new Section(
                    "",
                    "",
                    List.of(DeskFields.required(
                            REASON,
                            Field.Kind.LONG_TEXT,
                            Texts.of("desk.revise-pages.why-decision-looked"),
                            Texts.of("desk.revise-pages.kept-decision-log"),
                            1000,
                            Texts.of("desk.revise-pages.say-why-decision"))))));

    private final Participations participations;
    private final ReviseDecision decisions;
    private final CaseTurn turn;

    RevisePages(Participations participations, ReviseDecision decisions, CaseTurn turn) {
        this.participations = participations;
        this.decisions = decisions;
        this.turn = turn;
    }

    @GetMapping
    ModelAndView form(Participation participation) {
        return flow(participation.reference()).show(Answers.none(), decisions.objection(participation));
    }

    @PostMapping
    ModelAndView revise(
            Participation participation,
            @RequestParam(name = CaseTurn.SEEN, defaultValue = "") String seen,
            @RequestParam MultiValueMap<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        FormFlow flow = flow(participation.reference());
        return turn.send(flow, participation, seen, FormCheck.check(FORM, sent), after, answers -> {
            decisions.revise(participation.reference(), answers.value(REASON), staff.getName());
            return Done.at("/desk/participations/" + participation.reference())
                    .saying(Texts.of("desk.revise-pages.registration-under-review"));
        });
    }

    private FormFlow flow(ParticipationReference reference) {
        return FormFlow.of(answers -> page(participations.get(reference), answers), REASON, DeskWords.MEANWHILE);
    }

    private ModelAndView page(Participation participation, Answers answers) {
        return new ModelAndView("desk/revise")
                .addObject("participation", participation)
                .addObject(CaseTurn.SEEN, turn.now(participation))
                .addObject("declined", participation.status() == ParticipationStatus.DECLINED)
                .addObject("asked", participation.status() == ParticipationStatus.INFORMATION_REQUESTED)
                .addObject("objection", decisions.objection(participation).orElse(null))
                .addObject("form", FORM)
                .addObject("answers", answers);
    }
}
