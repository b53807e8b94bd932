package eu.groupexchange.desk.dossier;

import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.review.ReviseDecision;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.FormCheck;
import eu.groupexchange.web.form.Limits;
import eu.groupexchange.web.form.Section;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.NotAwaitedException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
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

/** A coordinator takes a decision on a registration back, with a reason. */
@Controller
@RequestMapping("/desk/participations/{reference}/revise")
class RevisePages {

    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 1000;

    private static final Form FORM = new Form(
            "revise",
            List.of(new Section(
                    "",
                    "",
                    List.of(new Field(
                            REASON,
                            Field.Kind.LONG_TEXT,
                            Texts.of("desk.revise-pages.why-decision-looked"),
                            Texts.of("desk.revise-pages.kept-decision-log"),
                            new Limits(true, 0, LONGEST_REASON, null, null, null),
                            List.of(),
                            null,
                            Map.of("rows", "3", "missing", Texts.of("desk.revise-pages.say-why-decision")))))));

    private final Participations participations;
    private final ReviseDecision decisions;

    RevisePages(Participations participations, ReviseDecision decisions) {
        this.participations = participations;
        this.decisions = decisions;
    }

    @GetMapping
    ModelAndView form(@PathVariable("reference") String typed) {
        Participation participation = participation(typed);
        boolean open = decisions.objection(participation).isEmpty();
        return page(participation, Answers.none(), open ? HttpStatus.OK : HttpStatus.CONFLICT);
    }

    @PostMapping
    ModelAndView revise(
            @PathVariable("reference") String typed,
            @RequestParam MultiValueMap<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        Participation participation = participation(typed);
        Answers answers = FormCheck.check(FORM, sent);
        if (!answers.valid()) {
            return page(participation, answers, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            decisions.revise(participation.reference(), answers.value(REASON), staff.getName());
        } catch (RefusedException refusal) {
            return refused(typed, answers, refusal.why());
        } catch (NotAwaitedException | ConcurrencyFailureException meanwhile) {
            return refused(typed, answers, DeskWords.MEANWHILE);
        }
        after.addFlashAttribute("done", Texts.of("desk.revise-pages.registration-under-review"));
        return new ModelAndView(SeeOther.at("/desk/participations/" + participation.reference()));
    }

    private ModelAndView refused(String typed, Answers answers, String why) {
        return page(participation(typed), answers.refusing(REASON, why), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView page(Participation participation, Answers answers, HttpStatus status) {
        ModelAndView page = new ModelAndView("desk/revise");
        page.setStatus(status);
        return page.addObject("participation", participation)
                .addObject("declined", participation.status() == ParticipationStatus.DECLINED)
                .addObject("asked", participation.status() == ParticipationStatus.INFORMATION_REQUESTED)
                .addObject("objection", decisions.objection(participation).orElse(null))
                .addObject("form", FORM)
                .addObject("answers", answers);
    }

    private Participation participation(String typed) {
        return ParticipationReference.parse(typed)
                .flatMap(participations::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
