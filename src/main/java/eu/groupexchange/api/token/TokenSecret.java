package eu.groupexchange.api.token;

import eu.groupexchange.audit.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The token itself: 256 random bits behind letters by which a scanner for leaked secrets knows it. Only its hash is kept. */
record TokenSecret(String value) {

    private static final String PREFIX = "gxt_";
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;
    private static final int SHOWN = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenSecret random() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    static boolean looksLikeOne(String typed) {
        return SHAPE.matcher(typed).matches();
    }

    String hash() {
        return Sha256.of(value);
    }

    String beginning() {
        return value.substring(0, SHOWN);
    }

    @Override
    public String toString() {
        return beginning() + "…";
    }
}
