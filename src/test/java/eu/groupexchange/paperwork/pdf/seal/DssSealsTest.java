package eu.groupexchange.paperwork.pdf.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.paperwork.Sealing;
import eu.groupexchange.paperwork.Seals;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DssSealsTest {

    private static final Instant NOW = Instant.parse("2022-06-10T07:31:00Z");
    private static final byte[] FILE = "{\"files\":[]}".getBytes(UTF_8);

    private final Seals seals = TestSeals.ours();

    @Test
    void sealsWhileTheCertificateHoldsAndNeverStopsForOneThatDoesNot() {
        Instant late = TestKeys.UNTIL.plus(Duration.ofSeconds(1));
        Instant early = TestKeys.FROM.minusSeconds(1);

        assertThat(seals.at(NOW)).isEqualTo(new Sealing.By(TestKeys.NAME));
        assertThat(seals.at(TestKeys.FROM)).isInstanceOf(Sealing.By.class);
        assertThat(seals.at(TestKeys.UNTIL)).isInstanceOf(Sealing.By.class);
        assertThat(seals.at(late)).isEqualTo(new Sealing.Ended(TestKeys.UNTIL));
        assertThat(seals.at(early)).isEqualTo(new Sealing.NotYet(TestKeys.FROM));
        assertThat(seals.seal(FILE, late)).isEqualTo(FILE);
        assertThat(seals.signature(FILE, early)).isEmpty();
        assertThat(seals.until()).contains(TestKeys.UNTIL);
    }

    @Test
    void withoutAKeyNothingIsSealed() {
        Seals none = new DssSeals(null);

        assertThat(none.at(NOW)).isEqualTo(new Sealing.WithoutKey());
        assertThat(none.seal(FILE, NOW)).isEqualTo(FILE);
        assertThat(none.signature(FILE, NOW)).isEmpty();
        assertThat(none.certificate()).isEmpty();
        assertThat(none.until()).isEmpty();
    }

    @Test
    void signsAnyFileBesideIt() {
        byte[] signature = seals.signature(FILE, NOW).orElseThrow();

        assertThat(SealCheck.faults(signature, FILE, TestSeals.CERTIFICATE)).isEmpty();
        assertThat(SealCheck.faults(signature, "{\"files\":[1]}".getBytes(UTF_8), TestSeals.CERTIFICATE))
                .isNotEmpty();
        byte[] foreign = TestSeals.ofSomebodyElse().signature(FILE, NOW).orElseThrow();
        assertThat(SealCheck.faults(foreign, FILE, TestSeals.CERTIFICATE))
                .containsExactly("is sealed by somebody else");
    }

    @Test
    void signsWithAnEllipticKeyToo() {
        SealKey curve = TestKeys.key(TestKeys.CURVE);

        byte[] signature = new DssSeals(curve).signature(FILE, NOW).orElseThrow();

        assertThat(SealCheck.faults(signature, FILE, curve.certificate())).isEmpty();
    }

    @Test
    void handsOutItsCertificate() throws Exception {
        byte[] pem = seals.certificate().orElseThrow().getBytes(UTF_8);

        assertThat(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem)))
                .isEqualTo(TestSeals.CERTIFICATE);
    }
}
