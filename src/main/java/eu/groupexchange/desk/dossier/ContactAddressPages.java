package eu.groupexchange.desk.dossier;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskFields;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.desk.meanwhile.CaseTurn;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.access.CorrectContactAddress;
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

/** A coordinator corrects the address to which an organisation's mails go. */
@Controller
@Look(AccessKind.DOSSIER)
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

    private final CorrectContactAddress correction;
    private final CaseTurn turn;

    ContactAddressPages(CorrectContactAddress correction, CaseTurn turn) {
        this.correction = correction;
        this.turn = turn;
    }

    @GetMapping
    ModelAndView form(Participation participation) {
        return flow(participation).show(Answers.none());
    }

    @PostMapping
    ModelAndView correct(
            Participation participation,
            @RequestParam(name = CaseTurn.SEEN, defaultValue = "") String seen,
            @RequestParam MultiValueMap<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        return turn.send(flow(participation), participation, seen, FormCheck.check(FORM, sent), after, answers -> {
            correction.correct(
                    participation.reference(), answers.value(ADDRESS), answers.value(REASON), staff.getName());
            return Done.at("/desk/participations/" + participation.reference())
                    .saying(Texts.of("desk.contact-address-pages.address-corrected-mails"));
        });
    }

    private FormFlow flow(Participation participation) {
        return FormFlow.of(
                answers -> new ModelAndView("desk/contact-address")
                        .addObject("participation", participation)
                        .addObject(CaseTurn.SEEN, turn.now(participation))
                        .addObject("form", FORM)
                        .addObject("answers", answers),
                ADDRESS,
                DeskWords.MEANWHILE);
    }
}
