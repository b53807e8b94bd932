package eu.groupexchange.participation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Tells whether two forms say the same: SHA-256 over the answers, without regard to their order and to white space. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Map<String, String> answers) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(answers).forEach((key, value) -> {
            String normal = value.strip().replaceAll("\\s+", " ");
            if (!normal.isEmpty()) {
                text.append(key).append('\u0000').append(normal).append('\u0001');
            }
        });
        return sha256(text.toString());
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
