package eu.groupexchange.desk.casefile;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.web.form.Answers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything about one participation on one page. */
@Controller
@Look(AccessKind.DOSSIER)
class DossierPage {

    private final CasePage page;

    DossierPage(CasePage page) {
        this.page = page;
    }

    /** @param show which kind of happenings the timeline shows */
    @GetMapping("/desk/participations/{reference}")
    ModelAndView dossier(Participation participation, @RequestParam(defaultValue = "") String show) {
        return page.with(participation, Answers.none(), show);
    }
}
