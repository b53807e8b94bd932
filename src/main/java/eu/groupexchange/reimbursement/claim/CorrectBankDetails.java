package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimCasework;
import eu.groupexchange.reimbursement.ClaimDetails;
import eu.groupexchange.reimbursement.telling.AccountChange;
import eu.groupexchange.reimbursement.telling.ClaimReceipt;
import eu.groupexchange.reimbursement.telling.IssueClaimForm;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.ExchangeWorkflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisation gives another account. A changed one is told to the known address. */
@Component
public class CorrectBankDetails {

    private final ClaimCasework casework;
    private final ClaimReceipt receipt;
    private final IssueClaimForm forms;
    private final SentClaim sent;
    private final ExchangeWorkflow workflow;

    CorrectBankDetails(
            ClaimCasework casework,
            ClaimReceipt receipt,
            IssueClaimForm forms,
            SentClaim sent,
            ExchangeWorkflow workflow) {
        this.casework = casework;
        this.receipt = receipt;
        this.forms = forms;
        this.sent = sent;
        this.workflow = workflow;
    }

    /**
     * Before the claim is sent, or sent anew: nothing is declared and signed with it yet.
     *
     * @param iban valid, as typed
     * @throws RefusedException when the account cannot be changed now
     */
    @Transactional
    public void correct(ParticipationReference reference, String accountHolder, String iban) {
        Claim claim = casework.claim(reference);
        AccountChange change =
                AccountChange.by(open -> open.giveBankDetails(accountHolder, iban, casework.now()), claim);
        casework.save(claim);
        casework.log(
                change.in(Entry.of(reference.value(), Actor.ORGANISATION, "bank-details-given")),
                SentClaim.BANK_DETAILS,
                sent.of(claim));
        receipt.tellChange(claim, change);
    }

    /**
     * After the bank returned a payment: declared and signed anew, on a new version of the claim form, and then reviewed and
     * authorised anew. The account may be the same; the bank may have been wrong. Sent again in the same words, nothing changes.
     *
     * @throws RefusedException when no payment came back, or it is not declared or not signed
     */
    @Transactional
    public void correctReturned(ParticipationReference reference, ClaimDetails details) {
        Claim claim = casework.claim(reference);
        if (!details.declaration() || details.signedBy().isBlank()) {
            throw RefusedException.input(Texts.of("reimbursement.correct-bank-details.make-declaration-sign"));
        }
        if (claim.isSubmittedAs(details)) {
            return;
        }
        AccountChange change = AccountChange.by(
                returned ->
                        returned.correctBankDetails(details, casework.now(), casework.exchange(reference)::endOfDayOf),
                claim);
        casework.save(claim);
        casework.log(
                change.in(Entry.of(reference.value(), Actor.ORGANISATION, "bank-details-corrected"))
                        .detail("declaredAndSigned", "anew"),
                SentClaim.BANK_DETAILS_CORRECTED,
                sent.of(claim));
        receipt.tellChange(claim, change);
        receipt.confirm(claim, true);
        // the model issues it as well; not so that with which older cases run
        forms.issue(reference);
        workflow.tell(reference, ReimbursementProcess.BANK_DETAILS_CORRECTED);
    }
}
