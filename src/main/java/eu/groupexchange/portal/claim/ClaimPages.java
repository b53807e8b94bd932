package eu.groupexchange.portal.claim;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.portal.PortalWords;
import eu.groupexchange.portal.link.Visitor;
import eu.groupexchange.portal.my.OwnParticipation;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.reimbursement.claim.SubmitClaim;
import eu.groupexchange.reimbursement.evidence.RemoveEvidence;
import eu.groupexchange.web.flow.Again;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.FormCheck;
import eu.groupexchange.web.form.FormLibrary;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The claim of the lump sum: evidence, account and declaration. Evidence that was taken stays, even if the form is not. */
@Controller
@Look(AccessKind.OWN_PAGE)
@RequestMapping("/my/claim")
class ClaimPages {

    private final OwnParticipation own;
    private final Claims claims;
    private final ClaimFiles files;
    private final SubmitClaim submission;
    private final RemoveEvidence removal;
    private final Form form;
    private final Clock clock;

    ClaimPages(
            OwnParticipation own,
            Claims claims,
            ClaimFiles files,
            SubmitClaim submission,
            RemoveEvidence removal,
            FormLibrary forms,
            Clock clock) {
        this.own = own;
        this.claims = claims;
        this.files = files;
        this.submission = submission;
        this.removal = removal;
        this.form = forms.claim();
        this.clock = clock;
    }

    /** Shows what is known, but no signature: what is sent anew is signed anew. */
    @GetMapping
    ModelAndView form(Visitor visitor) {
        return flow(visitor).show(Answers.of(BankDetails.known(open(visitor))));
    }

    /** @param action {@code attach} keeps the files without sending the claim, and shows the form again */
    @PostMapping
    ModelAndView claim(
            Visitor visitor,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> uploads,
            @RequestParam(name = "action", defaultValue = "") String action,
            RedirectAttributes after) {
        Answers typed = BankDetails.checked(FormCheck.check(form, sent));
        if (action.equals("attach")) {
            open(visitor);
            return kept(visitor, inOrder(typed.values(), files.take(visitor, sent, uploads)));
        }
        boolean again = typed.valid() && isSent(visitor, typed);
        Answers whole = again ? typed : whole(visitor, typed, sent, uploads);
        return flow(visitor).send(whole, after, answers -> {
            if (!again) {
                Again.unlessDone(() -> submission.submit(visitor.reference(), BankDetails.details(answers)));
            }
            return Done.at("/my").saying(Texts.of("portal.claim-pages.claim-sent-confirm"));
        });
    }

    /** Keeps the files that are good, and says what is wrong with the others, what is missing, and what is wrong with the form. */
    private Answers whole(
            Visitor visitor,
            Answers typed,
            MultiValueMap<String, String> sent,
            MultiValueMap<String, MultipartFile> uploads) {
        open(visitor);
        Map<String, String> refused = files.take(visitor, sent, uploads);
        Map<String, String> errors = new LinkedHashMap<>(typed.errors());
        errors.putAll(files.missing(visitor, exchange(visitor).rules().requiredEvidence()));
        errors.putAll(refused);
        return inOrder(typed.values(), errors);
    }

    /** The form again, after files were kept, with all that was typed. */
    private ModelAndView kept(Visitor visitor, Answers typed) {
        return typed.valid() ? flow(visitor).show(typed) : flow(visitor).again(typed);
    }

    private FormFlow flow(Visitor visitor) {
        return FormFlow.of(answers -> page(visitor, answers), Answers.WHOLE, PortalWords.MEANWHILE);
    }

    /** A second click: the first has sent it in these words. */
    private boolean isSent(Visitor visitor, Answers typed) {
        own.of(visitor);
        return BankDetails.areSent(claims.find(visitor.reference()), typed);
    }

    /** Pressed in the midst of the form, it shows the form again with all that was typed; otherwise it leads back there. */
    @PostMapping("/evidence/{id}/remove")
    ModelAndView remove(
            Visitor visitor,
            @PathVariable("id") UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> uploads,
            RedirectAttributes after) {
        open(visitor);
        Map<String, String> typed = FormCheck.check(form, sent).values();
        ModelAndView answer = flow(visitor).send(Answers.of(typed), after, answers -> {
            removal.remove(visitor.reference(), id);
            return Done.at("/my/claim");
        });
        boolean removed = answer.getStatus() == null;
        return removed && sent.containsKey(BankDetails.IBAN)
                ? kept(visitor, inOrder(typed, files.take(visitor, sent, uploads)))
                : answer;
    }

    private Answers inOrder(Map<String, String> values, Map<String, String> errors) {
        Map<String, String> sorted = new LinkedHashMap<>();
        form.fields().stream()
                .map(Field::key)
                .filter(errors::containsKey)
                .forEach(key -> sorted.put(key, errors.get(key)));
        return new Answers(values, sorted);
    }

    private Claim open(Visitor visitor) {
        own.of(visitor);
        Claim claim = claims.find(visitor.reference())
                .orElseThrow(() -> RefusedException.notNow(Texts.of("portal.claim-pages.nothing-claim-yet")));
        if (!claim.status().isOpenToOrganisation()) {
            throw RefusedException.notNow(Texts.of("portal.claim-pages.claim-open-changes"));
        }
        if (!clock.instant().isBefore(claim.deadline())) {
            throw RefusedException.notNow(Texts.of("portal.claim-pages.time-claim-run"));
        }
        return claim;
    }

    private Exchange exchange(Visitor visitor) {
        return own.exchangeOf(own.of(visitor));
    }

    private ModelAndView page(Visitor visitor, Answers answers) {
        ClaimPage claim = ClaimPage.of(open(visitor), exchange(visitor), files.of(visitor), clock.instant());
        return new ModelAndView("portal/claim")
                .addObject("claim", claim)
                .addObject("form", form)
                .addObject("answers", answers);
    }
}
