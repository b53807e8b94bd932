package eu.groupexchange.desk.mails;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.correspondence.again.SendMailAgain;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator sends a mail once more, after having read to whom it goes. */
@Controller
@Look(AccessKind.DOSSIER)
@RequestMapping("/desk/participations/{reference}/mails/{mail}/again")
class SendAgainPages {

    private static final String RECIPIENT = "recipient";
    private static final String TIMES = "times";

    private final ExchangeCatalogue exchanges;
    private final SendMailAgain again;

    SendAgainPages(ExchangeCatalogue exchanges, SendMailAgain again) {
        this.exchanges = exchanges;
        this.again = again;
    }

    @GetMapping
    ModelAndView form(Participation participation, OutgoingMail mail) {
        requireOf(participation, mail);
        return flow(participation, mail).show(Answers.none(), again.objection(mail));
    }

    /**
     * @param recipient to whom it went by the page; where that is another one by now, nothing is sent and the page says so
     * @param times how often it was sent again when the page was made
     */
    @PostMapping
    ModelAndView send(
            Participation participation,
            OutgoingMail mail,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") String times,
            Principal staff,
            RedirectAttributes after) {
        requireOf(participation, mail);
        Answers typed = Answers.of(Map.of(RECIPIENT, recipient, TIMES, times));
        return flow(participation, mail).send(typed, after, answers -> {
            SendMailAgain.Foreseen now = again.foreseen(mail);
            if (!recipient.isEmpty() && !recipient.equals(now.recipient())) {
                throw RefusedException.meanwhile(Texts.of("dossier-page.again.other-address", now.recipient()));
            }
            int seen = times.matches("\\d{1,4}") ? Integer.parseInt(times) : now.times();
            boolean sent = again.send(mail, seen, staff.getName());
            return Done.at("/desk/participations/" + participation.reference() + "#mails")
                    .saying(
                            sent
                                    ? Texts.of("dossier-page.again.done", now.recipient())
                                    : Texts.of("dossier-page.again.done-before"));
        });
    }

    private static void requireOf(Participation participation, OutgoingMail mail) {
        if (!mail.subject().equals(participation.reference().value())) {
            throw RefusedException.notNow(Texts.of("dossier-page.again.of-another"));
        }
    }

    private FormFlow flow(Participation participation, OutgoingMail mail) {
        return FormFlow.of(answers -> page(participation, mail, answers), Answers.WHOLE, DeskWords.MEANWHILE);
    }

    private ModelAndView page(Participation participation, OutgoingMail mail, Answers answers) {
        return new ModelAndView("desk/mail-again")
                .addObject("participation", participation)
                .addObject("mail", mail)
                .addObject(
                        "sentAt",
                        DeskDates.moment(
                                Objects.requireNonNullElse(mail.sentAt(), mail.queuedAt()),
                                exchanges.get(participation.exchange()).zone()))
                .addObject("objection", again.objection(mail).orElse(null))
                .addObject("foreseen", again.foreseen(mail))
                .addObject("answers", answers);
    }
}
