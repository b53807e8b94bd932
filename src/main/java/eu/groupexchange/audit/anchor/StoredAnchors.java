package eu.groupexchange.audit.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The anchors in the database. */
@Component
class StoredAnchors implements Anchors {

    private final AnchorTable anchors;
    private final KeptRows rows;
    private final List<AnchoredRecords> kept;

    StoredAnchors(AnchorTable anchors, KeptRows rows, List<AnchoredRecords> kept) {
        this.anchors = anchors;
        this.rows = rows;
        this.kept = kept;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Anchor> all() {
        return anchors.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Anchor> latest() {
        return anchors.latest();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Proof> proofsFor(String subject) {
        List<Proof> proofs = new ArrayList<>();
        for (int anchor : anchors.holding(subject)) {
            MerkleTree tree = new MerkleTree(anchors.leaves(anchor));
            for (int position = 0; position < tree.leaves().size(); position++) {
                Leaf leaf = tree.leaves().get(position);
                if (leaf.subject().equals(subject)) {
                    proofs.add(new Proof(leaf, anchor, tree.path(position)));
                }
            }
        }
        return proofs;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AnchoredRecord> recordsOf(String subject) {
        return kept.stream()
                .flatMap(one -> one.tables().stream())
                .flatMap(table -> rows.of(table, subject).stream())
                .toList();
    }
}
