package eu.groupexchange.paperwork.pdf.seal;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** What somebody finds wrong with a sealed file who has neither our code nor the library that sealed it. */
public final class SealCheck {

    private static final ASN1ObjectIdentifier WHOSE_CERTIFICATE = PKCSObjectIdentifiers.id_aa_signingCertificateV2;

    private SealCheck() {}

    /** Empty for a file with exactly one seal, which is that of the certificate and covers all of the file. */
    public static List<String> faults(byte[] pdf, X509Certificate expected) {
        List<String> faults = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignature> seals = document.getSignatureDictionaries();
            if (seals.size() != 1) {
                return List.of("has " + seals.size() + " seals");
            }
            PDSignature seal = seals.get(0);
            if (!"ETSI.CAdES.detached".equals(seal.getSubFilter())) {
                faults.add("is no PAdES baseline: " + seal.getSubFilter());
            }
            if (!coversAll(seal.getByteRange(), pdf)) {
                faults.add("does not cover all of the file");
            }
            faults.addAll(faults(seal.getContents(pdf), seal.getSignedContent(pdf), expected));
        } catch (IOException e) {
            faults.add("cannot be read: " + e.getMessage());
        }
        return faults;
    }

    /** From the first byte to the last, but for the seal itself between its angle brackets. */
    private static boolean coversAll(int[] range, byte[] pdf) {
        return range[0] == 0 && range[2] + range[3] == pdf.length && pdf[range[1]] == '<' && pdf[range[2] - 1] == '>';
    }

    /** @param cms a detached signature in DER */
    public static List<String> faults(byte[] cms, byte[] content, X509Certificate expected) {
        try {
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(content), cms);
            SignerInformation signer =
                    signed.getSignerInfos().getSigners().iterator().next();
            if (signer.getSignedAttributes() == null
                    || signer.getSignedAttributes().get(WHOSE_CERTIFICATE) == null) {
                return List.of("does not sign whose certificate it is");
            }
            X509CertificateHolder holder = (X509CertificateHolder) signed.getCertificates()
                    .getMatches(signer.getSID())
                    .iterator()
                    .next();
            if (!new JcaX509CertificateConverter().getCertificate(holder).equals(expected)) {
                return List.of("is sealed by somebody else");
            }
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(expected))
                    ? List.of()
                    : List.of("is not what was sealed");
        } catch (CMSException | OperatorCreationException | CertificateException | RuntimeException e) {
            return List.of("is not what was sealed: " + e.getMessage());
        }
    }
}
