package eu.groupexchange.portal;

import eu.groupexchange.participation.NotPossibleNowException;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.reimbursement.ForgoClaim;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying that the lump sum will not be claimed. */
@Controller
@RequestMapping("/my/forgo")
class ForgoPages {

    private final OwnParticipation own;
    private final Claims claims;
    private final ForgoClaim forgoing;

    ForgoPages(OwnParticipation own, Claims claims, ForgoClaim forgoing) {
        this.own = own;
        this.claims = claims;
        this.forgoing = forgoing;
    }

    @GetMapping
    String ask(Visitor visitor, Model model) {
        ParticipationPage page = own.page(visitor);
        if (!page.mayForgo()) {
            throw new NotPossibleNowException("There is no open claim that you could do without.");
        }
        model.addAttribute("my", page);
        return "portal/forgo";
    }

    @PostMapping
    View forgo(Visitor visitor, RedirectAttributes after) {
        own.of(visitor);
        if (claims.find(visitor.reference()).isEmpty()) {
            throw new NotPossibleNowException("There is no claim yet that you could do without.");
        }
        forgoing.forgo(visitor.reference());
        after.addFlashAttribute("done", "You do not claim the lump sum. Thank you for telling us.");
        return SeeOther.at("/my");
    }
}
