package eu.groupexchange.reimbursement;

import eu.groupexchange.wording.Iban;

/**
 * Where the money is to go.
 *
 * @param holder exactly as at the bank
 * @param iban without spaces
 */
public record BankAccount(String holder, String iban) {

    /** From what was typed, with or without spaces. */
    static BankAccount typed(String holder, String iban) {
        return new BankAccount(holder.strip(), Iban.normal(iban));
    }
}
