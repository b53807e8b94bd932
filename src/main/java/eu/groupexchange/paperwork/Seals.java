package eu.groupexchange.paperwork;

import java.time.Instant;
import java.util.Optional;

/**
 * The electronic seal of who runs the application: PAdES and CAdES, baseline B. Made with the configured key alone; nothing is
 * asked of the network. May be called from several threads at once.
 */
public interface Seals {

    /** Whether what is issued at this moment is sealed. A paper says so before it is sealed, so it is asked first. */
    Sealing at(Instant moment);

    /**
     * The PDF with the seal, which covers all of it and is nowhere visible: still PDF/A-2a and PDF/UA-1 where it was. The very bytes
     * that came where {@link #at} says that nothing is sealed at this moment.
     *
     * @param moment when it is issued; the seal says so
     * @throws PaperRenderingException when it cannot be sealed
     */
    byte[] seal(byte[] pdf, Instant moment);

    /**
     * A signature of any file, to be kept beside it ({@code manifest.json.p7s}): CMS in DER, detached, with the certificate in it.
     * {@code openssl cms -verify -binary -inform DER -in FILE.p7s -content FILE -CAfile CERTIFICATE} checks it. Empty where nothing
     * is sealed at this moment.
     *
     * @throws PaperRenderingException when it cannot be signed
     */
    Optional<byte[]> signature(byte[] file, Instant moment);

    /** The certificate in PEM, for whoever checks without our help; empty where no key is configured. */
    Optional<String> certificate();

    /** When the certificate of the configured key ends; empty where no key is configured. */
    Optional<Instant> until();
}
