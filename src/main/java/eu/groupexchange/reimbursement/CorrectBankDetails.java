package eu.groupexchange.reimbursement;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.correspondence.MailKind;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisation gives another account. A changed one is told to the known address, and after a failed payment reviewed anew. */
@Component
public class CorrectBankDetails {

    private final ClaimCasework casework;
    private final ExchangeWorkflow workflow;

    CorrectBankDetails(ClaimCasework casework, ExchangeWorkflow workflow) {
        this.casework = casework;
        this.workflow = workflow;
    }

    /**
     * @param iban valid, with or without spaces
     * @throws eu.groupexchange.participation.NotPossibleNowException when the account cannot be changed now
     */
    @Transactional
    public void correct(ParticipationReference reference, String accountHolder, String iban) {
        Claim claim = casework.claim(reference);
        String before = claim.iban();
        boolean afterFailure = claim.status() == ClaimStatus.PAYMENT_FAILED;
        if (afterFailure) {
            claim.correctBankDetails(accountHolder, iban, casework.now());
        } else {
            claim.giveBankDetails(accountHolder, iban, casework.now());
        }
        casework.save(claim);
        casework.log(Entry.of(reference.value(), Actor.ORGANISATION, "bank-details-given"));
        if (before != null && !before.equals(claim.iban())) {
            casework.write(
                    reference,
                    "bank-details-changed-" + claim.version(),
                    MailKind.BANK_DETAILS_CHANGED,
                    Map.of("maskedIban", Iban.masked(iban)));
        }
        if (afterFailure) {
            workflow.bankDetailsCorrected(reference.value());
        }
    }
}
