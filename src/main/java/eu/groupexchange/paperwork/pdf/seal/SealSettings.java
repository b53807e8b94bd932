package eu.groupexchange.paperwork.pdf.seal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key that seals papers ({@code exchange.seal}). Without a keystore papers are issued unsealed, and say so.
 *
 * @param keystore path of a PKCS#12 file with one private key and its certificates
 * @param password of the file and of the key
 * @param alias which key, where there are several
 */
@ConfigurationProperties("exchange.seal")
record SealSettings(
        @Nullable String keystore,
        @Nullable String password,
        @Nullable String alias) {

    boolean namesKeystore() {
        return keystore != null && !keystore.isBlank();
    }

    /** Without the password: records are logged. */
    @Override
    public String toString() {
        return "SealSettings[keystore=" + keystore + ", alias=" + alias + "]";
    }
}
