package eu.groupexchange.portal.claim;

import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimDetails;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.AccountNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The two fields of an account, as they are checked and shown wherever they are asked. */
final class BankDetails {

    static final String ACCOUNT_HOLDER = "accountHolder";
    static final String IBAN = "iban";
    static final String DECLARATION = "declaration";
    static final String SIGNED_BY = "signedBy";

    private BankDetails() {}

    static Answers checked(Answers answers) {
        String iban = answers.value(IBAN);
        String problem = iban.isEmpty() || answers.error(IBAN) != null ? "" : IbanProblem.of(iban);
        return problem.isEmpty() ? answers : answers.refusing(IBAN, problem);
    }

    /** What the organisation declares and signs about them. */
    static ClaimDetails details(Answers answers) {
        return new ClaimDetails(
                answers.value(ACCOUNT_HOLDER),
                answers.value(IBAN),
                answers.isTicked(DECLARATION),
                answers.value(SIGNED_BY));
    }

    /** Whether the claim was sent with exactly these: a second click finds what the first has done. */
    static boolean areSent(Optional<Claim> claim, Answers answers) {
        return claim.filter(sent -> sent.isSubmittedAs(details(answers))).isPresent();
    }

    /** What the claim already knows, the IBAN in groups of four. */
    static Map<String, String> known(Claim claim) {
        Map<String, String> known = new LinkedHashMap<>();
        if (claim.accountHolder() != null) {
            known.put(ACCOUNT_HOLDER, claim.accountHolder());
        }
        if (claim.iban() != null) {
            known.put(IBAN, AccountNumber.inGroups(claim.iban()));
        }
        return known;
    }
}
