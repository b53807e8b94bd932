package eu.groupexchange.portal.claim;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.portal.PortalWords;
import eu.groupexchange.portal.link.Visitor;
import eu.groupexchange.portal.my.OwnParticipation;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.reimbursement.claim.CorrectBankDetails;
import eu.groupexchange.web.flow.Again;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.FormCheck;
import eu.groupexchange.web.form.FormLibrary;
import eu.groupexchange.wording.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving another account: before the claim is sent, or after the bank returned a payment. */
@Controller
@Look(AccessKind.OWN_PAGE)
@RequestMapping("/my/bank-details")
class AccountPages {

    private static final String SENT = Texts.of("portal.account-pages.bank-details-sent");

    private final OwnParticipation own;
    private final Claims claims;
    private final CorrectBankDetails correction;
    private final Form account;
    private final Form signed;

    AccountPages(OwnParticipation own, Claims claims, CorrectBankDetails correction, FormLibrary forms) {
        this.own = own;
        this.claims = claims;
        this.correction = correction;
        this.account = forms.claim().only(BankDetails.ACCOUNT_HOLDER, BankDetails.IBAN);
        this.signed = forms.claim()
                .only(BankDetails.ACCOUNT_HOLDER, BankDetails.IBAN, BankDetails.DECLARATION, BankDetails.SIGNED_BY);
    }

    @GetMapping
    ModelAndView form(Visitor visitor) {
        return flow(visitor).show(Answers.of(BankDetails.known(changeable(visitor))));
    }

    @PostMapping
    ModelAndView correct(Visitor visitor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        Answers wholly = BankDetails.checked(FormCheck.check(signed, sent));
        boolean again = wholly.valid() && isSent(visitor, wholly);
        boolean returned = again || isReturned(changeable(visitor));
        Answers sufficing = returned ? wholly : BankDetails.checked(FormCheck.check(account, sent));
        return flow(visitor).send(sufficing, after, answers -> {
            if (again) {
                return Done.at("/my").saying(SENT);
            }
            if (returned) {
                Again.unlessDone(() -> correction.correctReturned(visitor.reference(), BankDetails.details(answers)));
                return Done.at("/my").saying(SENT);
            }
            correction.correct(
                    visitor.reference(), answers.value(BankDetails.ACCOUNT_HOLDER), answers.value(BankDetails.IBAN));
            return Done.at("/my").saying(Texts.of("portal.account-pages.bank-details-changed"));
        });
    }

    private FormFlow flow(Visitor visitor) {
        return FormFlow.of(answers -> page(visitor, answers), Answers.WHOLE, PortalWords.MEANWHILE);
    }

    /** A second click: the first has sent them in these words. */
    private boolean isSent(Visitor visitor, Answers answers) {
        own.of(visitor);
        return BankDetails.areSent(claims.find(visitor.reference()), answers);
    }

    /** A payment came back: what is given now is declared and signed anew. */
    private static boolean isReturned(Claim claim) {
        return claim.status() == ClaimStatus.PAYMENT_FAILED;
    }

    private Claim changeable(Visitor visitor) {
        own.of(visitor);
        return claims.find(visitor.reference())
                .filter(claim -> claim.status().isOpenToOrganisation() || claim.status() == ClaimStatus.PAYMENT_FAILED)
                .orElseThrow(() -> RefusedException.notNow(Texts.of("portal.account-pages.bank-details-asked")));
    }

    private ModelAndView page(Visitor visitor, Answers answers) {
        boolean returned = isReturned(changeable(visitor));
        return new ModelAndView("portal/bank-details")
                .addObject("my", own.page(visitor))
                .addObject("returned", returned)
                .addObject("form", returned ? signed : account)
                .addObject("answers", answers);
    }
}
