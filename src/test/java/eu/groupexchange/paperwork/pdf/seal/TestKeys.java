package eu.groupexchange.paperwork.pdf.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys to seal with, fit and unfit. Pairs are made once for all tests. */
public final class TestKeys {

    public static final Instant FROM = Instant.parse("2022-01-01T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2023-12-31T23:59:59Z");
    public static final String NAME = "Association i-TRANS – pôle de compétitivité";

    static final KeyPair RSA = pair("RSA", 2048);
    static final KeyPair OTHER = pair("RSA", 2048);
    static final KeyPair SHORT = pair("RSA", 1024);
    static final KeyPair CURVE = pair("EC", 256);

    static final SealKey KEY = key(RSA);

    private TestKeys() {}

    static KeyPair pair(String kind, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static SealKey key(KeyPair pair) {
        return new SealKey(pair.getPrivate(), List.of(certificate(pair, KeyUsage.digitalSignature)));
    }

    static X509Certificate certificate(KeyPair pair, int usage) {
        X500Name name = new X500Name("CN=" + NAME + ", O=i-TRANS, C=FR");
        String way = pair.getPublic().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name, BigInteger.TEN, Date.from(FROM), Date.from(UNTIL), name, pair.getPublic())
                            .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                            .build(new JcaContentSignerBuilder(way).build(pair.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A PKCS#12 file with one key under each alias; the password is "secret". */
    static Path keystore(Path folder, KeyPair pair, X509Certificate certificate, String... aliases) {
        Path file = folder.resolve("seal.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (String alias : aliases) {
                store.setKeyEntry(
                        alias, pair.getPrivate(), "secret".toCharArray(), new X509Certificate[] {certificate});
            }
            if (aliases.length == 0) {
                store.setCertificateEntry("somebody", certificate);
            }
            store.store(out, "secret".toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }
}
