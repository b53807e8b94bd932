package eu.groupexchange.desk.dossier;

import eu.groupexchange.desk.DeskFields;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.access.CorrectContactAddress;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.FormCheck;
import eu.groupexchange.web.form.Section;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.util.List;
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

/** A coordinator corrects the address to which an organisation's mails go. */
@Controller
@RequestMapping("/desk/participations/{reference}/contact-address")
class ContactAddressPages {

    private static final String ADDRESS = "email";
    private static final String REASON = "reason";
    private static final Form FORM = new Form(
            "contact-address",
            List.of(new Section(
                    "",
                    "",
                    List.of(
                            DeskFields.required(
                                    ADDRESS,
                                    Field.Kind.EMAIL,
                                    Texts.of("desk.contact-address-pages.new-e-mail-address"),
                                    "",
                                    254,
                                    Texts.of("desk.contact-address-pages.enter-the-new-address")),
                            DeskFields.required(
                                    REASON,
                                    Field.Kind.LONG_TEXT,
                                    Texts.of("desk.contact-address-pages.how-do-you-know"),
                                    Texts.of("desk.contact-address-pages.kept-decision-log"),
                                    1000,
                                    Texts.of("desk.contact-address-pages.say-how-know"))))));

    private final Participations participations;
    private final CorrectContactAddress correction;

    ContactAddressPages(Participations participations, CorrectContactAddress correction) {
        this.participations = participations;
        this.correction = correction;
    }

    @GetMapping
    ModelAndView form(@PathVariable String reference) {
        return page(participation(reference), Answers.none(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView correct(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        Participation participation = participation(reference);
        Answers answers = FormCheck.check(FORM, sent);
        if (!answers.valid()) {
            return page(participation, answers, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            correction.correct(
                    participation.reference(), answers.value(ADDRESS), answers.value(REASON), staff.getName());
        } catch (RefusedException refusal) {
            return page(participation, answers.refusing(ADDRESS, refusal.why()), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        after.addFlashAttribute("done", Texts.of("desk.contact-address-pages.address-corrected-mails"));
        return new ModelAndView(SeeOther.at("/desk/participations/" + participation.reference()));
    }

    private static ModelAndView page(Participation participation, Answers answers, HttpStatus status) {
        ModelAndView page = new ModelAndView("desk/contact-address");
        page.setStatus(status);
        return page.addObject("participation", participation)
                .addObject("form", FORM)
                .addObject("answers", answers);
    }

    private Participation participation(String typed) {
        return ParticipationReference.parse(typed)
                .flatMap(participations::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
