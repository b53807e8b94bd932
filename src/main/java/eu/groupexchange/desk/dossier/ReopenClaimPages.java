package eu.groupexchange.desk.dossier;

import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.reimbursement.claim.ReopenClaim;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.NotAwaitedException;
import java.security.Principal;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator opens a closed claim again. */
@Controller
@RequestMapping("/desk/participations/{reference}/reopen-claim")
class ReopenClaimPages {

    private static final String REASON = "reason";

    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final Claims claims;
    private final ReopenClaim reopening;

    ReopenClaimPages(Participations participations, ExchangeCatalogue exchanges, Claims claims, ReopenClaim reopening) {
        this.participations = participations;
        this.exchanges = exchanges;
        this.claims = claims;
        this.reopening = reopening;
    }

    @GetMapping
    ModelAndView form(@PathVariable("reference") String typed) {
        return page(participation(typed), Answers.none(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView reopen(
            @PathVariable("reference") String typed,
            @RequestParam(defaultValue = "") String reason,
            Principal staff,
            RedirectAttributes after) {
        Participation participation = participation(typed);
        try {
            reopening.reopen(participation.reference(), reason, staff.getName());
        } catch (RefusedException refusal) {
            return page(
                    participation,
                    Answers.of(Map.of(REASON, reason)).refusing(REASON, refusal.why()),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (NotAwaitedException | ConcurrencyFailureException meanwhile) {
            return page(
                    participation,
                    Answers.of(Map.of(REASON, reason)).refusing(REASON, DeskWords.MEANWHILE),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
        after.addFlashAttribute("done", Texts.of("desk.reopen-claim-pages.claim-open-again"));
        return new ModelAndView(SeeOther.at("/desk/participations/" + participation.reference()));
    }

    private ModelAndView page(Participation participation, Answers answers, HttpStatus status) {
        ParticipationReference reference = participation.reference();
        Exchange exchange = exchanges.get(participation.exchange());
        Claim claim = claims.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ModelAndView page = new ModelAndView("desk/reopen-claim");
        page.setStatus(status);
        return page.addObject("participation", participation)
                .addObject("objection", reopening.objection(reference).orElse(null))
                .addObject("claim", ClaimLine.of(claim, exchange.time()))
                .addObject("deadline", exchange.time().until(reopening.deadline(reference)))
                .addObject("answers", answers);
    }

    private Participation participation(String typed) {
        return ParticipationReference.parse(typed)
                .flatMap(participations::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
