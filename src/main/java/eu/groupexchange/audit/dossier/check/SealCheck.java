package eu.groupexchange.audit.dossier.check;

import eu.groupexchange.wording.Texts;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;

/** Whether the seal beside a manifest was made over just this manifest. Whose key made it is said, to be compared by people. */
public final class SealCheck {

    private SealCheck() {}

    /** Who sealed it, as the certificate names them; empty where the seal does not hold, and the problems say so. */
    public static Optional<String> sealedBy(byte[] manifest, byte[] seal, DossierProblems problems) {
        try {
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(manifest), seal);
            for (SignerInformation signer : signed.getSignerInfos()) {
                @SuppressWarnings("unchecked")
                Collection<X509CertificateHolder> certificates =
                        signed.getCertificates().getMatches(signer.getSID());
                for (X509CertificateHolder certificate : certificates) {
                    if (signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                            .setProvider(new BouncyCastleProvider())
                            .build(certificate))) {
                        return Optional.of(certificate.getSubject().toString());
                    }
                }
            }
        } catch (CMSException
                | OperatorCreationException
                | java.security.cert.CertificateException
                | RuntimeException e) {
            // said below
        }
        problems.add(Texts.of("dossier.check.seal-broken"));
        return Optional.empty();
    }
}
