package eu.groupexchange.audit.anchor;

import eu.groupexchange.audit.Sha256;
import eu.groupexchange.audit.anchor.Step.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The tree of RFC 6962: a leaf's hash is the SHA-256 of a zero byte and the leaf, a node's that of a one and the two hashes below it. So
 * nobody passes a node off as a leaf. Of an odd number the last one moves up as it is, which is the same as to split at the largest
 * power of two.
 */
public final class MerkleTree {

    /** The leaves stand in the order of their bytes, so that the same leaves always make the same root. */
    static final Comparator<Leaf> ORDER = Comparator.comparing(Leaf::bytes, Arrays::compareUnsigned);

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final HexFormat HEX = HexFormat.of();

    private final List<Leaf> leaves;
    private final List<List<byte[]>> levels = new ArrayList<>();

    /** @param leaves at least one, in whatever order */
    public MerkleTree(List<Leaf> leaves) {
        this.leaves = leaves.stream().sorted(ORDER).toList();
        List<byte[]> level = this.leaves.stream().map(MerkleTree::hash).toList();
        levels.add(level);
        while (level.size() > 1) {
            level = above(level);
            levels.add(level);
        }
    }

    /** In their order. */
    public List<Leaf> leaves() {
        return leaves;
    }

    /** 64 hexadecimal digits. */
    public String root() {
        return HEX.formatHex(levels.get(levels.size() - 1).get(0));
    }

    /** @param position of the leaf in the order of {@link #leaves()} */
    public List<Step> path(int position) {
        List<Step> path = new ArrayList<>();
        int at = position;
        for (List<byte[]> level : levels.subList(0, levels.size() - 1)) {
            int sibling = at ^ 1;
            if (sibling < level.size()) {
                path.add(new Step(sibling < at ? Side.LEFT : Side.RIGHT, HEX.formatHex(level.get(sibling))));
            }
            at /= 2;
        }
        return path;
    }

    static String root(Leaf leaf, List<Step> path) {
        byte[] hash = hash(leaf);
        for (Step step : path) {
            byte[] sibling = HEX.parseHex(step.hash());
            hash = step.side() == Side.LEFT ? node(sibling, hash) : node(hash, sibling);
        }
        return HEX.formatHex(hash);
    }

    private static List<byte[]> above(List<byte[]> level) {
        List<byte[]> above = new ArrayList<>();
        for (int i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return above;
    }

    private static byte[] hash(Leaf leaf) {
        return digest(LEAF, leaf.bytes());
    }

    private static byte[] node(byte[] left, byte[] right) {
        return digest(NODE, left, right);
    }

    private static byte[] digest(byte domain, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] all = new byte[length + 1];
        all[0] = domain;
        int at = 1;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return HEX.parseHex(Sha256.of(all));
    }
}
