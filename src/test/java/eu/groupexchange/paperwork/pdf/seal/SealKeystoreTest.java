package eu.groupexchange.paperwork.pdf.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.platform.startup.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who configures a key with which nothing can be sealed is told at the start which setting is wrong, and how. */
class SealKeystoreTest {

    private static final X509Certificate CERTIFICATE = TestKeys.certificate(TestKeys.RSA, KeyUsage.digitalSignature);

    @TempDir
    private Path folder;

    @Test
    void readsTheKeyAndWhomItsCertificateNames() {
        SealKey key = read(keystore(TestKeys.RSA, "seal"), "secret", null);

        assertThat(key.name()).isEqualTo("Association i-TRANS – pôle de compétitivité");
        assertThat(key.certificate()).isEqualTo(CERTIFICATE);
        assertThat(key.until()).isEqualTo("2023-12-31T23:59:59Z");
        assertThat(key.toString()).doesNotContain("RSA");
    }

    @Test
    void takesAnEllipticKeyToo() {
        assertThat(read(keystore(TestKeys.CURVE, "seal"), "secret", null).key().getAlgorithm())
                .isEqualTo("EC");
    }

    @Test
    void ofSeveralKeysTakesTheOneThatIsNamed() {
        Path file = keystore(TestKeys.RSA, "old", "new");

        assertThat(read(file, "secret", "new").certificate()).isEqualTo(CERTIFICATE);
        assertRefused(file, "secret", null, "holds several keys (", "name one of them in EXCHANGE_SEAL_ALIAS");
        assertRefused(file, "secret", "other", "holds no key \"other\", which EXCHANGE_SEAL_ALIAS names");
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() {
        Path file = keystore(TestKeys.RSA, "seal");

        assertRefused(file, "guessed", null, "does not open with EXCHANGE_SEAL_PASSWORD");
        assertRefused(file, "", null, "does not open with EXCHANGE_SEAL_PASSWORD");
        assertThatThrownBy(() -> read(file, "guessed", null)).message().doesNotContain("guessed");
    }

    @Test
    void aFileThatIsMissingOrSomethingElseIsSaid() throws IOException {
        assertRefused(folder.resolve("none.p12"), "secret", null, "does not exist or cannot be read");
        assertRefused(folder, "secret", null, "does not exist or cannot be read");
        assertRefused(
                Files.writeString(folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----"),
                "secret",
                null,
                "is not a PKCS#12 file");
        assertRefused(Files.createFile(folder.resolve("empty.p12")), "secret", null, "is not a PKCS#12 file");
        byte[] whole = Files.readAllBytes(keystore(TestKeys.RSA, "seal"));
        Path cut = Files.write(folder.resolve("cut.p12"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> read(cut, "secret", null)).isInstanceOf(StartRefusedException.class);
    }

    @Test
    void aFileWithoutAKeyIsSaid() {
        assertRefused(keystore(TestKeys.RSA), "secret", null, "holds no private key");
    }

    @Test
    void aKeyThatIsTooShortIsSaid() {
        assertRefused(
                keystore(TestKeys.SHORT, "seal"),
                "secret",
                null,
                "RSA key of 1024 bits, which is too short: use 2048 or more");
    }

    @Test
    void aCertificateForSomethingElseIsSaid() {
        X509Certificate forServers = TestKeys.certificate(TestKeys.RSA, KeyUsage.keyEncipherment);

        assertRefused(
                TestKeys.keystore(folder, TestKeys.RSA, forServers, "seal"),
                "secret",
                null,
                "was not made for signatures or seals");
    }

    @Test
    void theCertificateOfAnotherKeyIsSaid() {
        assertRefused(
                TestKeys.keystore(folder, TestKeys.OTHER, CERTIFICATE, "seal"),
                "secret",
                null,
                "does not belong to its key");
    }

    @Test
    void withoutAKeystoreNothingIsSealedAndHalfASettingIsSaid() {
        assertThat(SealConfiguration.key(new SealSettings(null, null, null), null))
                .isNull();
        assertThat(SealConfiguration.key(new SealSettings(" ", "", ""), null)).isNull();
        assertThatThrownBy(() -> SealConfiguration.key(new SealSettings(null, "secret", null), null))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("EXCHANGE_SEAL_KEYSTORE is not");
        assertThat(new SealSettings("a.p12", "secret", null).toString()).doesNotContain("secret");
    }

    @Test
    void theDemoMakesItsOwnKeyAndKeepsIt() {
        SealKey made = SealConfiguration.key(new SealSettings(null, null, null), folder);
        SealKey found = SealConfiguration.key(new SealSettings(null, null, null), folder);

        assertThat(made).isNotNull();
        assertThat(found).isEqualTo(made);
        assertThat(made.name()).contains("demo");
        assertThat(folder.resolve("seal/demo.p12")).exists();
        assertThat(folder.resolve("seal")).isDirectoryNotContaining(file -> !file.endsWith("demo.p12"));
    }

    private Path keystore(KeyPair pair, String... aliases) {
        return TestKeys.keystore(folder, pair, TestKeys.certificate(pair, KeyUsage.digitalSignature), aliases);
    }

    private static SealKey read(Path file, String password, String alias) {
        return SealKeystore.read(file, password, alias);
    }

    private static void assertRefused(Path file, String password, String alias, String... parts) {
        assertThatThrownBy(() -> read(file, password, alias))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("EXCHANGE_SEAL_KEYSTORE")
                .hasMessageContainingAll(parts);
    }
}
