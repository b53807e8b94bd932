package eu.groupexchange.desk.casefile;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.notes.WriteNote;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody of the staff writes a note on a case. It overwrites nothing, so it is taken from a page of whatever age. */
@Controller
@Look(AccessKind.DOSSIER)
class NotePages {

    private static final String NOTE = "note";
    private static final String ID = "noteId";

    private final CasePage page;
    private final WriteNote notes;

    NotePages(CasePage page, WriteNote notes) {
        this.page = page;
        this.notes = notes;
    }

    @PostMapping("/desk/participations/{reference}/notes")
    ModelAndView write(
            Participation participation,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String noteId,
            Principal staff,
            RedirectAttributes after) {
        UUID id = id(noteId);
        return FormFlow.of(answers -> page.with(participation, answers), NOTE, DeskWords.MEANWHILE)
                .send(Answers.of(Map.of(NOTE, note, ID, id.toString())), after, answers -> {
                    notes.write(participation.reference(), id, note, staff.getName());
                    return Done.at("/desk/participations/" + participation.reference() + "#notes")
                            .saying(Texts.of("dossier-page.notes.done"));
                });
    }

    private static UUID id(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }
}
