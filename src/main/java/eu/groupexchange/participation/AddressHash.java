package eu.groupexchange.participation;

import eu.groupexchange.audit.Sha256;
import java.util.Locale;

/** Tells whether two e-mail addresses are the same without keeping another copy of them. */
public final class AddressHash {

    private AddressHash() {}

    /** Without regard to case, as mail servers have it. */
    public static String of(String address) {
        return Sha256.of(address.toLowerCase(Locale.ROOT));
    }
}
