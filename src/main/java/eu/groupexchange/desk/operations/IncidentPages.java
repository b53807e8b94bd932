package eu.groupexchange.desk.operations;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.incidents.PendingStep;
import eu.groupexchange.workflow.incidents.StandingIncident;
import eu.groupexchange.workflow.incidents.StandingIncidents;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What stands still, and the button that lets it go on. */
@Controller
@Look(AccessKind.LIST)
@RequestMapping("/desk/incidents")
class IncidentPages {

    private final StandingIncidents incidents;
    private final TryStepAgain again;
    private final CaseLinks cases;
    private final PaymentSettings settings;

    IncidentPages(StandingIncidents incidents, TryStepAgain again, CaseLinks cases, PaymentSettings settings) {
        this.incidents = incidents;
        this.again = again;
        this.cases = cases;
        this.settings = settings;
    }

    /** An incident in the list. */
    record Line(StandingIncident incident, CaseLink about, String since) {}

    /** A step that failed and is tried again by itself. */
    record Retry(PendingStep step, CaseLink about, String again) {}

    @GetMapping
    String all(Model model) {
        model.addAttribute(
                "retries",
                incidents.triedAgain().stream()
                        .map(step -> new Retry(step, cases.of(step), DeskDates.moment(step.again(), settings.zone())))
                        .toList());
        List<Line> lines = incidents.oldest().stream()
                .map(incident ->
                        new Line(incident, cases.of(incident), DeskDates.moment(incident.since(), settings.zone())))
                .toList();
        model.addAttribute("incidents", lines);
        model.addAttribute("all", incidents.count());
        model.addAttribute("zone", settings.zone().getId());
        return "desk/incidents";
    }

    @PostMapping("/{id}/retry")
    RedirectView tryAgain(@PathVariable String id, Principal staff, RedirectAttributes after) {
        String done = again.tryAgain(id, staff.getName())
                .map(incident -> Texts.of("desk.incident-pages.being-tried-again", incident.step()))
                .orElse(Texts.of("desk.incident-pages.step-goes-already"));
        after.addFlashAttribute("done", done);
        return SeeOther.at("/desk/incidents");
    }
}
