package eu.groupexchange.desk.participants;

import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.overview.GridQuestion;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps a view of the list under a name, and forgets it. What is kept is what was asked, in our own words. */
@Controller
@NothingPersonal("it keeps what somebody of the staff asks the list, and leads back to it")
class SavedViewPages {

    private static final int LONGEST_NAME = 60;

    private final SavedViews views;

    SavedViewPages(SavedViews views) {
        this.views = views;
    }

    @PostMapping("/desk/exchanges/{slug}/participants/views")
    ModelAndView keep(
            Exchange exchange,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String forget,
            Principal staff,
            RedirectAttributes after) {
        GridQuestion question = GridAddress.read(sent, exchange.slug(), staff.getName())
                .question()
                .page(1, GridQuestion.USUAL_SIZE);
        String query = GridAddress.query(question);
        if (!forget.isBlank()) {
            views.forget(staff.getName(), exchange.slug(), forget.strip());
            after.addFlashAttribute("done", Texts.of("grid.saved.forgotten", forget.strip()));
        } else if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            after.addFlashAttribute("notDone", Texts.of("grid.saved.name-missing", LONGEST_NAME));
        } else {
            views.keep(staff.getName(), exchange.slug(), name.strip(), query);
            after.addFlashAttribute("done", Texts.of("grid.saved.kept", name.strip()));
        }
        return new ModelAndView(SeeOther.at("/desk/exchanges/" + exchange.slug() + "/participants" + query));
    }
}
