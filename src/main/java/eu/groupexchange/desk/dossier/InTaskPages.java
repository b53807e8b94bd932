package eu.groupexchange.desk.dossier;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.review.Questions;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.reimbursement.claim.AccountsSeen;
import eu.groupexchange.reimbursement.hints.CaseHints;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What whoever decides in Tasklist has to have before their eyes and what is never a variable of a process. Each is a page of its
 * own; Tasklist shows it within the task ({@code task-pages.js}).
 */
@Controller
@Look(AccessKind.DOSSIER)
class InTaskPages {

    private final ExchangeCatalogue exchanges;
    private final Claims claims;
    private final CaseHints hints;
    private final AccountsSeen accounts;
    private final Questions questions;

    InTaskPages(
            ExchangeCatalogue exchanges, Claims claims, CaseHints hints, AccountsSeen accounts, Questions questions) {
        this.exchanges = exchanges;
        this.claims = claims;
        this.hints = hints;
        this.accounts = accounts;
        this.questions = questions;
    }

    @GetMapping("/desk/participations/{reference}/hints")
    String hints(Participation participation, Model model) {
        Exchange exchange = exchanges.get(participation.exchange());
        model.addAttribute(
                "questions", QuestionLine.all(questions.of(participation.reference()), participation, exchange.zone()));
        show(participation, model);
        return "desk/in-task-hints";
    }

    /** Who looks at it has seen this account; what they decide then, they decide about this one. */
    @GetMapping("/desk/participations/{reference}/account")
    String account(Participation participation, Principal staff, Model model) {
        Exchange exchange = exchanges.get(participation.exchange());
        Optional<Claim> claim = claims.find(participation.reference());
        model.addAttribute(
                "claim",
                claim.map(found -> ClaimLine.of(found, exchange.time())).orElse(null));
        show(participation, model);
        claim.ifPresent(shown -> accounts.seen(shown, staff.getName()));
        return "desk/in-task-account";
    }

    private void show(Participation participation, Model model) {
        model.addAttribute("participation", participation);
        model.addAttribute("hints", hints.of(participation.reference()));
    }
}
