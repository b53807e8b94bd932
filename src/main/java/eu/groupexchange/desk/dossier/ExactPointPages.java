package eu.groupexchange.desk.dossier;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.desk.meanwhile.CaseTurn;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.review.SetExactPoint;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.FormCheck;
import eu.groupexchange.wording.Texts;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator sets the exact point of an organisation, after having seen what distance it gives. */
@Controller
@Look(AccessKind.DOSSIER)
@RequestMapping("/desk/participations/{reference}/location")
class ExactPointPages {

    private static final String SHOW = "show";

    private final SetExactPoint points;
    private final CaseTurn turn;

    ExactPointPages(SetExactPoint points, CaseTurn turn) {
        this.points = points;
        this.turn = turn;
    }

    @GetMapping
    ModelAndView form(Participation participation) {
        return flow(participation, null).show(Answers.none());
    }

    /** @param step {@code show} tells the distance and sets nothing */
    @PostMapping
    ModelAndView set(
            Participation participation,
            @RequestParam(name = "step", defaultValue = "set") String step,
            @RequestParam(name = CaseTurn.SEEN, defaultValue = "") String seen,
            @RequestParam MultiValueMap<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        Map<String, List<String>> read = ExactPointForm.read(sent);
        if (step.equals(SHOW)) {
            return shown(participation, seen, read);
        }
        Answers checked = FormCheck.check(ExactPointForm.FORM, read);
        return turn.send(flow(participation, null), participation, seen, checked, after, answers -> {
            points.set(
                    participation.reference(),
                    ExactPointForm.point(answers),
                    answers.value(ExactPointForm.SOURCE),
                    staff.getName());
            return Done.at("/desk/participations/" + participation.reference())
                    .saying(Texts.of("desk.exact-point-pages.exact-point-set"));
        });
    }

    private ModelAndView shown(Participation participation, String seen, Map<String, List<String>> read) {
        Optional<String> moved = turn.moved(participation, seen);
        if (moved.isPresent()) {
            return flow(participation, null)
                    .again(FormCheck.check(ExactPointForm.FORM, read).refusing(Answers.WHOLE, moved.get()));
        }
        Answers point =
                FormCheck.check(ExactPointForm.FORM.only(ExactPointForm.LATITUDE, ExactPointForm.LONGITUDE), read);
        if (!point.valid()) {
            return flow(participation, null).again(point);
        }
        Answers kept = FormCheck.check(ExactPointForm.FORM, read);
        return flow(participation, points.distance(participation, ExactPointForm.point(point)))
                .show(Answers.of(kept.values()));
    }

    private FormFlow flow(Participation participation, @Nullable BigDecimal distance) {
        return FormFlow.of(
                answers -> page(participation, answers, distance), ExactPointForm.LATITUDE, DeskWords.MEANWHILE);
    }

    private ModelAndView page(Participation participation, Answers answers, @Nullable BigDecimal distance) {
        var location = participation.location();
        return new ModelAndView("desk/location")
                .addObject("participation", participation)
                .addObject(CaseTurn.SEEN, turn.now(participation))
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
}
