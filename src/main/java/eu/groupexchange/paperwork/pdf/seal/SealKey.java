package eu.groupexchange.paperwork.pdf.seal;

import eu.groupexchange.paperwork.Sealing;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * A private key that is fit to seal with.
 *
 * @param chain its certificate first, then those that vouch for it
 */
record SealKey(PrivateKey key, List<X509Certificate> chain) {

    X509Certificate certificate() {
        return chain.get(0);
    }

    Sealing at(Instant moment) {
        Instant from = certificate().getNotBefore().toInstant();
        if (moment.isBefore(from)) {
            return new Sealing.NotYet(from);
        }
        return moment.isAfter(until()) ? new Sealing.Ended(until()) : new Sealing.By(name());
    }

    Instant until() {
        return certificate().getNotAfter().toInstant();
    }

    /** Whom the certificate names: the common name, or else the organisation, or else all of it. */
    String name() {
        String all = certificate().getSubjectX500Principal().getName();
        return part("CN", all).isEmpty() ? (part("O", all).isEmpty() ? all : part("O", all)) : part("CN", all);
    }

    private static String part(String type, String name) {
        try {
            return new LdapName(name)
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .reduce((first, last) -> last)
                            .orElse("");
        } catch (InvalidNameException e) {
            return "";
        }
    }

    /** Without the key: records are logged. */
    @Override
    public String toString() {
        return "SealKey[" + name() + "]";
    }
}
