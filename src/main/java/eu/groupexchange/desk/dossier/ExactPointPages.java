package eu.groupexchange.desk.dossier;

import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.review.SetExactPoint;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.FormCheck;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.NotAwaitedException;
import java.math.BigDecimal;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
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

/** A coordinator sets the exact point of an organisation, after having seen what distance it gives. */
@Controller
@RequestMapping("/desk/participations/{reference}/location")
class ExactPointPages {

    private static final String SHOW = "show";

    private final Participations participations;
    private final SetExactPoint points;

    ExactPointPages(Participations participations, SetExactPoint points) {
        this.participations = participations;
        this.points = points;
    }

    @GetMapping
    ModelAndView form(@PathVariable("reference") String typed) {
        return page(participation(typed), Answers.none(), null, HttpStatus.OK);
    }

    /** @param step {@code show} tells the distance and sets nothing */
    @PostMapping
    ModelAndView set(
            @PathVariable("reference") String typed,
            @RequestParam(name = "step", defaultValue = "set") String step,
            @RequestParam MultiValueMap<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        Participation participation = participation(typed);
        boolean onlyShown = step.equals(SHOW);
        Answers answers = FormCheck.check(
                onlyShown
                        ? ExactPointForm.FORM.only(ExactPointForm.LATITUDE, ExactPointForm.LONGITUDE)
                        : ExactPointForm.FORM,
                ExactPointForm.read(sent));
        if (!answers.valid()) {
            return page(participation, answers, null, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        SetExactPoint.Point point = ExactPointForm.point(answers);
        if (onlyShown) {
            Answers kept = FormCheck.check(ExactPointForm.FORM, ExactPointForm.read(sent));
            return page(participation, Answers.of(kept.values()), points.distance(participation, point), HttpStatus.OK);
        }
        try {
            points.set(participation.reference(), point, answers.value(ExactPointForm.SOURCE), staff.getName());
        } catch (RefusedException refusal) {
            return refused(participation, answers, refusal.why());
        } catch (NotAwaitedException | ConcurrencyFailureException meanwhile) {
            return refused(participation, answers, DeskWords.MEANWHILE);
        }
        after.addFlashAttribute("done", Texts.of("desk.exact-point-pages.exact-point-set"));
        return new ModelAndView(SeeOther.at("/desk/participations/" + participation.reference()));
    }

    private ModelAndView refused(Participation participation, Answers answers, String why) {
        return page(
                participation, answers.refusing(ExactPointForm.LATITUDE, why), null, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView page(
            Participation participation, Answers answers, @Nullable BigDecimal distance, HttpStatus status) {
        ModelAndView page = new ModelAndView("desk/location");
        page.setStatus(status);
        var location = participation.location();
        return page.addObject("participation", participation)
                .addObject("open", participation.status() == ParticipationStatus.UNDER_REVIEW)
                .addObject(
                        "now",
                        location == null
                                ? null
                                : points.distance(
                                        participation,
                                        new SetExactPoint.Point(
                                                BigDecimal.valueOf(location.latitude()),
                                                BigDecimal.valueOf(location.longitude()))))
                .addObject("then", distance)
                .addObject("form", ExactPointForm.FORM)
                .addObject("answers", answers);
    }

    private Participation participation(String typed) {
        return ParticipationReference.parse(typed)
                .flatMap(participations::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
