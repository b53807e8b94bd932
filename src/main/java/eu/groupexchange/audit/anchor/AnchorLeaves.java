package eu.groupexchange.audit.anchor;

import java.util.List;
import org.springframework.stereotype.Component;

/** What anchors hold, for whoever recomputes them. */
@Component
public class AnchorLeaves {

    private final AnchorTable anchors;

    AnchorLeaves(AnchorTable anchors) {
        this.anchors = anchors;
    }

    /** Whether its root is the one of the leaves that are there, and these as many as it says. */
    public boolean isTreeOf(Anchor anchor) {
        List<Leaf> leaves = anchors.leaves(anchor.number());
        return leaves.size() == anchor.leaves() && new MerkleTree(leaves).root().equals(anchor.root());
    }
}
