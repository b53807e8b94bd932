package eu.groupexchange.payment;

/** An IBAN that tells its owner which account is meant, and nobody else: {@code BE** **** 7034}. */
final class MaskedIban {

    private MaskedIban() {}

    static String of(String iban) {
        return iban.substring(0, 2) + "** **** " + iban.substring(iban.length() - 4);
    }
}
