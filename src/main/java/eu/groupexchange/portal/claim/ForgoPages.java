package eu.groupexchange.portal.claim;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.portal.PortalWords;
import eu.groupexchange.portal.link.Visitor;
import eu.groupexchange.portal.my.OwnParticipation;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.reimbursement.claim.ForgoClaim;
import eu.groupexchange.web.flow.Again;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.FormCheck;
import eu.groupexchange.web.form.Limits;
import eu.groupexchange.web.form.Section;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying that the lump sum will not be claimed. It is asked twice, for it cannot be undone by whoever says it. */
@Controller
@Look(AccessKind.OWN_PAGE)
@RequestMapping("/my/forgo")
class ForgoPages {

    private static final String CONFIRMED = "confirmed";
    private static final Form SURE = new Form(
            "forgo",
            List.of(new Section(
                    "",
                    "",
                    List.of(new Field(
                            CONFIRMED,
                            Field.Kind.CHECKBOX,
                            Texts.of("portal.forgo-pages.without-lump-sum"),
                            "",
                            new Limits(true, 0, 10, null, null, null),
                            List.of(),
                            null,
                            Map.of("missing", Texts.of("portal.forgo-pages.tick-without-lump")))))));

    private final OwnParticipation own;
    private final Claims claims;
    private final ForgoClaim forgoing;

    ForgoPages(OwnParticipation own, Claims claims, ForgoClaim forgoing) {
        this.own = own;
        this.claims = claims;
        this.forgoing = forgoing;
    }

    /** @param step {@code confirm} asks for the second time */
    @GetMapping
    ModelAndView ask(Visitor visitor, @RequestParam(name = "step", defaultValue = "") String step) {
        return flow(visitor, step.equals("confirm")).show(Answers.none());
    }

    /** What was not confirmed is asked for the second time. */
    @PostMapping
    ModelAndView forgo(Visitor visitor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        claim(visitor);
        return flow(visitor, true).send(FormCheck.check(SURE, sent), after, answers -> {
            Again.unlessDone(() -> forgoing.forgo(visitor.reference()));
            return Done.at("/my").saying(Texts.of("portal.forgo-pages.claim-lump-sum"));
        });
    }

    private FormFlow flow(Visitor visitor, boolean last) {
        return FormFlow.of(answers -> page(visitor, last, answers), CONFIRMED, PortalWords.MEANWHILE);
    }

    private ModelAndView page(Visitor visitor, boolean last, Answers answers) {
        Claim claim = claim(visitor);
        String objection = claim.objectionToForgo();
        if (objection != null) {
            throw RefusedException.notNow(objection);
        }
        return new ModelAndView("portal/forgo")
                .addObject("my", own.page(visitor))
                .addObject("amount", claim.amount())
                .addObject("last", last)
                .addObject("form", SURE)
                .addObject("answers", answers);
    }

    private Claim claim(Visitor visitor) {
        return claims.find(own.of(visitor).reference())
                .orElseThrow(() -> RefusedException.notNow(Texts.of("portal.forgo-pages.no-claim-yet")));
    }
}
