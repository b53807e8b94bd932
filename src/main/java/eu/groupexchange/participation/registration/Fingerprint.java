package eu.groupexchange.participation.registration;

import eu.groupexchange.audit.Sha256;
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
        return Sha256.of(text.toString());
    }
}
