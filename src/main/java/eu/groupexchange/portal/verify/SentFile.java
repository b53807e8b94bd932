package eu.groupexchange.portal.verify;

import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody compares: its hash is taken, and nothing of it is kept. */
final class SentFile {

    static final String FIELD = "file";

    /** In bytes; no paper comes near it. */
    private static final long LARGEST = 20L * 1024 * 1024;

    private SentFile() {}

    static Answers check(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return Answers.none().refusing(FIELD, Texts.of("verify.file.missing"));
        }
        return file.getSize() > LARGEST
                ? Answers.none().refusing(FIELD, Texts.of("verify.file.too-large"))
                : Answers.none();
    }

    /** SHA-256 in lower-case hexadecimal digits. */
    static String hash(MultipartFile file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream bytes = new DigestInputStream(file.getInputStream(), digest)) {
                bytes.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was sent cannot be read", e);
        }
    }
}
