package eu.groupexchange.audit.verification;

import eu.groupexchange.audit.anchor.AnchoredChain;
import eu.groupexchange.audit.anchor.AnchoredRecords;
import eu.groupexchange.audit.anchor.KeptRows;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Compares all chains with the heads that anchors hold: a chain that was cut, or built anew with right hashes, differs there. */
@Component
@Order(3)
class ChainCheck implements Check {

    private final List<AnchoredRecords> kept;
    private final KeptRows rows;
    private final Proofs proofs;

    ChainCheck(List<AnchoredRecords> kept, KeptRows rows, Proofs proofs) {
        this.kept = kept;
        this.rows = rows;
        this.proofs = proofs;
    }

    @Override
    public String looksAt() {
        return Texts.of("integrity.check.chains");
    }

    @Override
    public void look(Findings findings) {
        kept.stream().flatMap(one -> one.chains().stream()).forEach(chain -> look(chain, findings));
    }

    private void look(AnchoredChain chain, Findings findings) {
        rows.differing(
                chain,
                (leaf, anchor) -> {
                    if (!proofs.cover(leaf)) {
                        findings.add(
                                leaf.subject(),
                                Texts.of(
                                        "integrity.chain.cut",
                                        chain.word(),
                                        leaf.subject(),
                                        leaf.id(),
                                        anchor.toString()));
                    }
                },
                (leaf, anchor) -> findings.add(
                        leaf.subject(),
                        Texts.of(
                                "integrity.chain.rebuilt",
                                chain.word(),
                                leaf.subject(),
                                leaf.id(),
                                anchor.toString())));
    }
}
