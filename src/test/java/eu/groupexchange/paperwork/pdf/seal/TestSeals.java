package eu.groupexchange.paperwork.pdf.seal;

import eu.groupexchange.paperwork.Seals;
import java.security.cert.X509Certificate;

/** Seals with keys made for tests. */
public final class TestSeals {

    public static final String NAME = TestKeys.NAME;
    public static final X509Certificate CERTIFICATE = TestKeys.KEY.certificate();

    private TestSeals() {}

    /** Whose certificate {@link #CERTIFICATE} is. */
    public static Seals ours() {
        return new DssSeals(TestKeys.KEY);
    }

    public static Seals ofSomebodyElse() {
        return new DssSeals(TestKeys.key(TestKeys.OTHER));
    }
}
