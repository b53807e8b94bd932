package eu.groupexchange.desk.dossier;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.desk.meanwhile.CaseTurn;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.claim.ReopenClaim;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator opens a closed claim again. */
@Controller
@Look(AccessKind.DOSSIER)
@RequestMapping("/desk/participations/{reference}/reopen-claim")
class ReopenClaimPages {

    private static final String REASON = "reason";

    private final ExchangeCatalogue exchanges;
    private final ReopenClaim reopening;
    private final CaseTurn turn;

    ReopenClaimPages(ExchangeCatalogue exchanges, ReopenClaim reopening, CaseTurn turn) {
        this.exchanges = exchanges;
        this.reopening = reopening;
        this.turn = turn;
    }

    @GetMapping
    ModelAndView form(Participation participation, Claim claim) {
        return flow(participation, claim).show(Answers.none());
    }

    @PostMapping
    ModelAndView reopen(
            Participation participation,
            Claim claim,
            @RequestParam(name = CaseTurn.SEEN, defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String reason,
            Principal staff,
            RedirectAttributes after) {
        Answers typed = Answers.of(Map.of(REASON, reason));
        return turn.send(flow(participation, claim), participation, seen, typed, after, answers -> {
            reopening.reopen(participation.reference(), reason, staff.getName());
            return Done.at("/desk/participations/" + participation.reference())
                    .saying(Texts.of("desk.reopen-claim-pages.claim-open-again"));
        });
    }

    private FormFlow flow(Participation participation, Claim claim) {
        return FormFlow.of(answers -> page(participation, claim, answers), REASON, DeskWords.MEANWHILE);
    }

    private ModelAndView page(Participation participation, Claim claim, Answers answers) {
        ParticipationReference reference = participation.reference();
        Exchange exchange = exchanges.get(participation.exchange());
        return new ModelAndView("desk/reopen-claim")
                .addObject("participation", participation)
                .addObject(CaseTurn.SEEN, turn.now(participation))
                .addObject("objection", reopening.objection(reference).orElse(null))
                .addObject("claim", ClaimLine.of(claim, exchange.time()))
                .addObject("deadline", exchange.time().until(reopening.deadline(reference)))
                .addObject("answers", answers);
    }
}
