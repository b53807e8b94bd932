package eu.groupexchange.reimbursement;

/**
 * What an organisation writes into its claim beside the evidence.
 *
 * @param accountHolder exactly as at the bank, at most 70 characters
 * @param iban with or without spaces
 * @param signedBy the name of who signs
 */
public record ClaimDetails(String accountHolder, String iban, boolean declaration, String signedBy) {

    BankAccount account() {
        return BankAccount.typed(accountHolder, iban);
    }
}
