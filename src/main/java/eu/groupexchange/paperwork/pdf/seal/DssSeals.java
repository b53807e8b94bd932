package eu.groupexchange.paperwork.pdf.seal;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.signature.DocumentSignatureService;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.groupexchange.paperwork.PaperRenderingException;
import eu.groupexchange.paperwork.Sealing;
import eu.groupexchange.paperwork.Seals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seals with the EU's library for signatures (DSS). Baseline B: no time stamp, no revocation list, so no network. */
class DssSeals implements Seals {

    private static final DigestAlgorithm DIGEST = DigestAlgorithm.SHA256;
    private static final String WHO_MADE_IT = "Group Exchange";

    /** Bytes of a signature besides its certificates; DSS would keep three times of it free in every paper. */
    private static final int ROOM = 3072;

    private final @Nullable SealKey key;

    DssSeals(@Nullable SealKey key) {
        this.key = key;
    }

    @Override
    public Sealing at(Instant moment) {
        return key == null ? new Sealing.WithoutKey() : key.at(moment);
    }

    @Override
    public byte[] seal(byte[] pdf, Instant moment) {
        if (key == null || !(at(moment) instanceof Sealing.By by)) {
            return pdf;
        }
        PAdESSignatureParameters seal = new PAdESSignatureParameters();
        common(seal, key, moment);
        seal.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        seal.setSignerName(by.name());
        seal.setAppName(WHO_MADE_IT);
        seal.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        seal.setContentSize(ROOM + sizeOf(key.chain()));
        return signed(new PAdESService(offline()), pdf, seal, key);
    }

    @Override
    public Optional<byte[]> signature(byte[] file, Instant moment) {
        if (key == null || !(at(moment) instanceof Sealing.By)) {
            return Optional.empty();
        }
        CAdESSignatureParameters signature = new CAdESSignatureParameters();
        common(signature, key, moment);
        signature.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        signature.setSignaturePackaging(SignaturePackaging.DETACHED);
        return Optional.of(signed(new CAdESService(offline()), file, signature, key));
    }

    @Override
    public Optional<String> certificate() {
        return Optional.ofNullable(key).map(known -> pem(known.certificate()));
    }

    @Override
    public Optional<Instant> until() {
        return Optional.ofNullable(key).map(SealKey::until);
    }

    private static void common(AbstractSignatureParameters<?> signature, SealKey key, Instant moment) {
        List<CertificateToken> chain =
                key.chain().stream().map(CertificateToken::new).toList();
        signature.setDigestAlgorithm(DIGEST);
        signature.setSigningCertificate(chain.get(0));
        signature.setCertificateChain(chain);
        signature.bLevel().setSigningDate(Date.from(moment));
    }

    private static <P extends AbstractSignatureParameters<?>> byte[] signed(
            DocumentSignatureService<P, ?> service, byte[] file, P parameters, SealKey key) {
        try {
            DSSDocument document = new InMemoryDocument(file);
            SignatureAlgorithm way = SignatureAlgorithm.getAlgorithm(EncryptionAlgorithm.forKey(key.key()), DIGEST);
            Signature signature = Signature.getInstance(way.getJCEId());
            signature.initSign(key.key());
            signature.update(service.getDataToSign(document, parameters).getBytes());
            DSSDocument signed = service.signDocument(document, parameters, new SignatureValue(way, signature.sign()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
            signed.writeTo(bytes);
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new PaperRenderingException("A file cannot be sealed with the key of " + key.name(), e);
        }
    }

    /** Asks nobody for the certificates of others. */
    private static CertificateVerifier offline() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setAIASource(null);
        return verifier;
    }

    private static int sizeOf(List<X509Certificate> chain) {
        int size = 0;
        for (X509Certificate certificate : chain) {
            size += der(certificate).length;
        }
        return size;
    }

    private static String pem(X509Certificate certificate) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(der(certificate))
                + "\n-----END CERTIFICATE-----\n";
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read has no encoding", e);
        }
    }
}
