package eu.groupexchange.audit.verification;

import eu.groupexchange.audit.anchor.Anchor;
import eu.groupexchange.audit.anchor.AnchoredRecord;
import eu.groupexchange.audit.anchor.AnchoredRecords;
import eu.groupexchange.audit.anchor.AnchoredTable;
import eu.groupexchange.audit.anchor.Anchors;
import eu.groupexchange.audit.anchor.KeptRows;
import eu.groupexchange.wording.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Compares documents, evidence, mails and whatever else is kept with what was noted of them, and with what anchors hold. */
@Component
@Order(4)
class RecordCheck implements Check {

    private final List<AnchoredRecords> kept;
    private final KeptRows rows;
    private final Anchors anchors;
    private final Proofs proofs;

    RecordCheck(List<AnchoredRecords> kept, KeptRows rows, Anchors anchors, Proofs proofs) {
        this.kept = kept;
        this.rows = rows;
        this.anchors = anchors;
        this.proofs = proofs;
    }

    @Override
    public String looksAt() {
        return Texts.of("integrity.check.records");
    }

    @Override
    public void look(Findings findings) {
        Map<Integer, Anchor> made = new HashMap<>();
        anchors.all().forEach(anchor -> made.put(anchor.number(), anchor));
        kept.stream().flatMap(one -> one.tables().stream()).forEach(table -> look(table, made, findings));
    }

    private void look(AnchoredTable table, Map<Integer, Anchor> made, Findings findings) {
        rows.all(table, row -> {
            findings.looked();
            AnchoredRecord record = row.kept();
            row.noted().forEach((name, noted) -> {
                if (!Objects.equals(noted, record.facts().get(name))) {
                    find(findings, "integrity.record.content", table, record, noted, null);
                }
            });
            if (row.anchor() != null && !record.leaf().hash().equals(row.hash()) && !proofs.cover(record.leaf())) {
                find(
                        findings,
                        "integrity.record.altered",
                        table,
                        record,
                        row.anchor().toString(),
                        null);
            }
            Anchor earlier = made.get(row.anchor() == null ? made.size() : row.anchor() - 1);
            if (earlier != null && record.at() != null && LogCheck.isHeldBack(record.at(), earlier)) {
                find(
                        findings,
                        "integrity.record.late",
                        table,
                        record,
                        Moment.of(record.at()),
                        Integer.toString(earlier.number()));
            }
        });
        rows.missing(table, (leaf, anchor) -> {
            if (!proofs.cover(leaf)) {
                findings.add(
                        leaf.subject(),
                        Texts.of(
                                "integrity.record.removed",
                                table.word(),
                                leaf.id(),
                                leaf.subject(),
                                anchor.toString()));
            }
        });
    }

    private static void find(
            Findings findings,
            String key,
            AnchoredTable table,
            AnchoredRecord record,
            @Nullable String one,
            @Nullable String two) {
        findings.add(
                record.subject(),
                Texts.of(
                        key, table.word(), record.label(), record.subject(), String.valueOf(one), String.valueOf(two)));
    }
}
