package eu.groupexchange.payment.pain;

import org.jspecify.annotations.Nullable;

/**
 * Who pays, from which account.
 *
 * @param iban without blanks
 * @param bic of the account's bank, or null where the bank finds itself by the IBAN
 */
public record Debtor(String name, String iban, @Nullable String bic) {}
