package eu.groupexchange.portal.my;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.place.ConfirmParticipation;
import eu.groupexchange.participation.withdrawal.WithdrawParticipation;
import eu.groupexchange.portal.link.Visitor;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.flow.Again;
import eu.groupexchange.wording.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisation's own page: how things stand, and its yes or no. */
@Controller
@Look(AccessKind.OWN_PAGE)
@RequestMapping("/my")
class MyPages {

    private final OwnParticipation own;
    private final ConfirmParticipation confirmation;
    private final WithdrawParticipation withdrawal;

    MyPages(OwnParticipation own, ConfirmParticipation confirmation, WithdrawParticipation withdrawal) {
        this.own = own;
        this.confirmation = confirmation;
        this.withdrawal = withdrawal;
    }

    @GetMapping
    String my(Visitor visitor, Model model) {
        model.addAttribute("my", own.page(visitor));
        return "portal/my";
    }

    @PostMapping("/confirm")
    View confirm(Visitor visitor, RedirectAttributes after) {
        Again.unlessDone(() -> confirmation.confirm(visitor.reference()));
        after.addFlashAttribute("done", Texts.of("portal.my-pages.thank-place-confirmed"));
        return SeeOther.at("/my");
    }

    @GetMapping("/withdraw")
    String askToWithdraw(Visitor visitor, Model model) {
        Participation participation = own.of(visitor);
        String objection = withdrawal.objection(participation);
        if (objection != null) {
            throw RefusedException.notNow(objection);
        }
        model.addAttribute("my", own.page(visitor));
        model.addAttribute("invited", participation.status() == ParticipationStatus.INVITED);
        return "portal/withdraw";
    }

    @PostMapping("/withdraw")
    View withdraw(Visitor visitor, RedirectAttributes after) {
        boolean invited = own.of(visitor).status() == ParticipationStatus.INVITED;
        Again.unlessDone(() -> withdrawal.withdraw(visitor.reference()));
        after.addFlashAttribute(
                "done",
                invited
                        ? Texts.of("portal.my-pages.thank-telling-us")
                        : Texts.of("portal.my-pages.withdrawn-confirm-mail"));
        return SeeOther.at("/my");
    }
}
