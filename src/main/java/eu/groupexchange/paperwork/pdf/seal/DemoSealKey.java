package eu.groupexchange.paperwork.pdf.seal;

import eu.groupexchange.platform.startup.StartRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The demo's own key, which nobody vouches for: made at its first start, and kept in the data folder. */
final class DemoSealKey {

    /** Holds at any moment that the demo's clock is likely to be moved to. */
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");

    private static final Instant UNTIL = Instant.parse("2099-12-31T23:59:59Z");
    private static final int RSA_BITS = 3072;
    private static final String NAME = "Group Exchange demo (worthless)";

    /** No secret: the key proves nothing. */
    private static final String PASSWORD = "demo";

    private DemoSealKey() {}

    static SealKey in(Path dataFolder) {
        Path file = dataFolder.resolve("seal").resolve("demo.p12");
        if (!Files.exists(file)) {
            make(file);
        }
        return SealKeystore.read(file, PASSWORD, null);
    }

    /** Whole or not at all: a start that is cut off leaves no half of a key. */
    private static void make(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "demo", ".p12");
            Files.write(draft, keystore());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartRefusedException(
                    "The demo's seal cannot be kept in " + file
                            + ": set EXCHANGE_DATA_DIR to a folder that can be written.",
                    e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("This Java makes no keys", e);
        }
    }

    private static byte[] keystore() throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS);
        KeyPair pair = generator.generateKeyPair();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("seal", pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate(pair)});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD.toCharArray());
        return bytes.toByteArray();
    }

    private static X509Certificate certificate(KeyPair pair)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X500Name name = new X500Name("CN=" + NAME);
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                new BigInteger(64, new SecureRandom()).setBit(63),
                                Date.from(FROM),
                                Date.from(UNTIL),
                                name,
                                pair.getPublic())
                        .addExtension(
                                Extension.keyUsage,
                                true,
                                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }
}
