package eu.groupexchange.desk.bulk;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.StaffNames;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** How far something is that is done to many, and then what became of each. */
@Controller
@Look(AccessKind.LIST)
class BulkPages {

    private static final String SECONDS = "2";

    private final Bulks bulks;
    private final BulkActions actions;
    private final StaffNames names;

    BulkPages(Bulks bulks, BulkActions actions, StaffNames names) {
        this.bulks = bulks;
        this.actions = actions;
        this.names = names;
    }

    @GetMapping("/desk/bulk/{id}")
    String results(@PathVariable String id, Model model, HttpServletResponse response) {
        BulkWork work = bulks.find(known(id)).orElseThrow(BulkPages::unknown);
        if (work.isRunning()) {
            response.setHeader("Refresh", SECONDS);
        }
        List<BulkWork.Result> results = bulks.results(work.id());
        model.addAttribute("work", work);
        model.addAttribute(
                "title", actions.find(work.action()).map(BulkAction::title).orElse(work.action()));
        model.addAttribute("summary", summary(work));
        model.addAttribute("by", names.of(work.requestedBy()));
        model.addAttribute("refused", of(results, BulkWork.State.REFUSED));
        model.addAttribute("done", of(results, BulkWork.State.DONE));
        model.addAttribute("waiting", of(results, BulkWork.State.WAITING));
        return "desk/bulk/results";
    }

    private String summary(BulkWork work) {
        String done = actions.find(work.action())
                .map(action -> action.done(work.done()))
                .orElse("");
        return work.refused() == 0 ? done : done + " " + Texts.of("bulk.refused", work.refused());
    }

    private static List<BulkWork.Result> of(List<BulkWork.Result> results, BulkWork.State state) {
        return results.stream().filter(result -> result.state() == state).toList();
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
