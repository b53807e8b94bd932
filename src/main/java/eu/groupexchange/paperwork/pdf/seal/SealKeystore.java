package eu.groupexchange.paperwork.pdf.seal;

import eu.groupexchange.platform.startup.StartRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the key out of a PKCS#12 file. Whoever configured one that nothing can be sealed with is told at the start, for papers that
 * are out unsealed stay so. What time brings about, that a certificate ends, stops no start; see {@link SealKey#at}.
 */
final class SealKeystore {

    private static final int LEAST_RSA_BITS = 2048;
    private static final int LEAST_EC_BITS = 256;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final Path file;
    private final char[] password;

    private SealKeystore(Path file, String password) {
        this.file = file;
        this.password = password.toCharArray();
    }

    /**
     * @param alias which key; null where there is one
     * @throws StartRefusedException naming the setting and what is wrong with it
     */
    static SealKey read(Path file, String password, @Nullable String alias) {
        return new SealKeystore(file, password).key(alias);
    }

    private SealKey key(@Nullable String alias) {
        KeyStore store = open();
        try {
            String name = alias == null || alias.isBlank() ? only(store) : named(alias, store);
            Key key = store.getKey(name, password);
            Certificate[] chain = store.getCertificateChain(name);
            if (!(key instanceof PrivateKey secret) || chain == null || !areX509(chain)) {
                throw refused("has no certificate for its key \"" + name + "\": export both into one PKCS#12 file");
            }
            SealKey found = new SealKey(
                    secret,
                    Arrays.stream(chain).map(X509Certificate.class::cast).toList());
            mustBeFit(found);
            return found;
        } catch (UnrecoverableKeyException e) {
            throw wrongPassword(e);
        } catch (GeneralSecurityException e) {
            throw new StartRefusedException(sentence("holds a key that cannot be used"), e);
        }
    }

    private KeyStore open() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw refused("does not exist or cannot be read: correct the path, or unset it to issue papers unsealed");
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(bytes, password);
            return store;
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw wrongPassword(e);
            }
            throw new StartRefusedException(sentence("is not a PKCS#12 file (.p12, .pfx)"), e);
        } catch (GeneralSecurityException e) {
            throw new StartRefusedException(sentence("is not a PKCS#12 file (.p12, .pfx)"), e);
        }
    }

    private String only(KeyStore store) throws GeneralSecurityException {
        List<String> keys = keys(store);
        if (keys.isEmpty()) {
            throw refused("holds no private key: export the key together with its certificate");
        }
        if (keys.size() > 1) {
            throw refused(
                    "holds several keys (" + String.join(", ", keys) + "): name one of them in EXCHANGE_SEAL_ALIAS");
        }
        return keys.get(0);
    }

    private String named(String alias, KeyStore store) throws GeneralSecurityException {
        if (!store.isKeyEntry(alias)) {
            throw refused("holds no key \"" + alias + "\", which EXCHANGE_SEAL_ALIAS names; it has "
                    + String.join(", ", keys(store)));
        }
        return alias;
    }

    private static List<String> keys(KeyStore store) throws GeneralSecurityException {
        List<String> keys = new java.util.ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        return keys;
    }

    private static boolean areX509(Certificate[] chain) {
        return chain.length > 0 && Arrays.stream(chain).allMatch(X509Certificate.class::isInstance);
    }

    private void mustBeFit(SealKey key) throws GeneralSecurityException {
        PublicKey open = key.certificate().getPublicKey();
        if (open instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < LEAST_RSA_BITS) {
            throw refused("holds an RSA key of " + rsa.getModulus().bitLength() + " bits, which is too short: use "
                    + LEAST_RSA_BITS + " or more");
        }
        if (open instanceof ECPublicKey curve && curve.getParams().getOrder().bitLength() < LEAST_EC_BITS) {
            throw refused("holds an elliptic key of "
                    + curve.getParams().getOrder().bitLength() + " bits, which is too short: use " + LEAST_EC_BITS
                    + " or more");
        }
        if (!(open instanceof RSAPublicKey) && !(open instanceof ECPublicKey)) {
            throw refused("holds a key of the kind " + open.getAlgorithm() + ": use RSA, or an elliptic curve");
        }
        boolean[] usage = key.certificate().getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
            throw refused("holds a certificate that was not made for signatures or seals");
        }
        if (!fit(key.key(), open)) {
            throw refused("holds a certificate that does not belong to its key");
        }
    }

    /** What the one signs, the other proves. */
    private static boolean fit(PrivateKey secret, PublicKey open) throws GeneralSecurityException {
        if (!secret.getAlgorithm().equals(open.getAlgorithm())) {
            return false;
        }
        String way = open instanceof RSAPublicKey ? "SHA256withRSA" : "SHA256withECDSA";
        byte[] probe = "probe".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Signature signature = Signature.getInstance(way);
        signature.initSign(secret);
        signature.update(probe);
        byte[] signed = signature.sign();
        signature.initVerify(open);
        signature.update(probe);
        return signature.verify(signed);
    }

    private StartRefusedException wrongPassword(Exception cause) {
        return new StartRefusedException(sentence("does not open with EXCHANGE_SEAL_PASSWORD"), cause);
    }

    private StartRefusedException refused(String what) {
        return new StartRefusedException(sentence(what));
    }

    private String sentence(String what) {
        return "The keystore " + file + " (EXCHANGE_SEAL_KEYSTORE) " + what + ".";
    }
}
