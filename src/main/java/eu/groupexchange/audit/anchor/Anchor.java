package eu.groupexchange.audit.anchor;

import eu.groupexchange.audit.CanonicalJson;
import eu.groupexchange.audit.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One hash over everything that was logged and kept until the end of a day and was in no anchor before, and over the anchor before.
 *
 * @param number counts the anchors from 1
 * @param day of UTC
 * @param madeAt to the microsecond; after the end of the day
 * @param leaves how many it holds
 * @param root of the tree over its leaves
 * @param hash what is noted down: it vouches for this anchor and all before it
 */
public record Anchor(
        int number, LocalDate day, Instant madeAt, int leaves, String root, String previousHash, String hash) {

    public static final String BEFORE_THE_FIRST = "0".repeat(64);

    static Anchor next(int number, LocalDate day, Instant madeAt, MerkleTree tree, String previousHash) {
        int leaves = tree.leaves().size();
        String hash = hash(number, day, madeAt, leaves, tree.root(), previousHash);
        return new Anchor(number, day, madeAt, leaves, tree.root(), previousHash, hash);
    }

    /** Its hash in groups of eight, as people copy it. */
    public String grouped() {
        return hash.replaceAll("(.{8})(?!$)", "$1 ");
    }

    /** Whether its hash is the one of what it says. */
    public boolean isWhole() {
        return hash.equals(hash(number, day, madeAt, leaves, root, previousHash));
    }

    /** The SHA-256 of the hash before it, a line feed, and the rest as canonical JSON: as entries of the decision log are chained. */
    private static String hash(
            int number, LocalDate day, Instant madeAt, int leaves, String root, String previousHash) {
        Map<String, Object> sealed = Map.of(
                "day", day.toString(),
                "leaves", leaves,
                "madeAt", madeAt.toString(),
                "number", number,
                "root", root);
        return Sha256.of(previousHash + "\n" + CanonicalJson.of(sealed));
    }
}
