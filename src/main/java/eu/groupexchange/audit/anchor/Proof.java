package eu.groupexchange.audit.anchor;

import java.util.List;

/**
 * That an anchor holds a leaf: whoever has the leaf and the hashes on the way recomputes the anchor's root.
 *
 * @param anchor the number of the anchor
 * @param path from the leaf upwards; empty where the leaf is the only one
 */
public record Proof(Leaf leaf, int anchor, List<Step> path) {

    /** 64 hexadecimal digits. */
    public String root() {
        return MerkleTree.root(leaf, path);
    }
}
