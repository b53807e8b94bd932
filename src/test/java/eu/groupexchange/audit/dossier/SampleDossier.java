package eu.groupexchange.audit.dossier;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.CanonicalJson;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.audit.Sha256;
import eu.groupexchange.audit.anchor.Anchor;
import eu.groupexchange.audit.anchor.AnchoredRecord;
import eu.groupexchange.audit.anchor.Anchors;
import eu.groupexchange.audit.anchor.Leaf;
import eu.groupexchange.audit.anchor.MerkleTree;
import eu.groupexchange.audit.anchor.Proof;
import eu.groupexchange.audit.dossier.format.DossierJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dossier of one form, one file of evidence and one paper, written as every dossier is; whoever can write one can forge one. */
final class SampleDossier {

    static final String REFERENCE = "VAL22-0007";

    private static final Instant AT = Instant.parse("2022-04-02T09:15:42.123450Z");

    private final List<LoggedDecision> chain = new ArrayList<>();
    private String evidence = "The ticket";
    private String reason = "A cluster of railways \u0001 \\u001f Łódź";
    private boolean anchoredAnew;

    static SampleDossier sample() {
        return new SampleDossier();
    }

    /** As somebody would have it who made the dossier anew around another file. */
    SampleDossier withEvidence(String content) {
        evidence = content;
        return this;
    }

    SampleDossier decidedBecause(String why) {
        reason = why;
        return this;
    }

    /** Whoever forges one can also make up anchors; these are then not those that were printed. */
    SampleDossier anchoredAnew() {
        anchoredAnew = true;
        return this;
    }

    byte[] bytes() {
        return bytes(null);
    }

    byte[] bytes(byte @Nullable [] seal) {
        String genuine = claim("The ticket");
        String form = claim(evidence);
        log(Entry.of(REFERENCE, Actor.ORGANISATION, "claim-submitted")
                .detail(SentForms.HASH, Sha256.of(anchoredAnew ? form : genuine)));
        log(Entry.of(REFERENCE, Actor.staff("coordinator"), "claim-reviewed").outcome("approve", reason));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DossierZip zip = new DossierZip(REFERENCE, AT, out);
        zip.begin(DossierSection.CLAIM);
        zip.text(new DossierFile("01-claim.json", "submission", "Claim, as sent", AT), form);
        zip.text(new DossierFile("evidence/01-ticket.txt", "evidence", "Travel evidence", AT), evidence);
        zip.begin(DossierSection.PAPERS);
        zip.text(new DossierFile("01-receipt.pdf", "paper", "Receipt", AT), "A receipt");
        DossierEnd end = new DossierEnd(decisions(), anchors(), noted());
        DossierEnd.LogState state = end.write(REFERENCE, Set.of(), zip);
        zip.index("Index", "An index".getBytes(StandardCharsets.UTF_8));
        end.finish(zip, "auditor", AT, state, end.manifest(state, zip), seal);
        return out.toByteArray();
    }

    private static String claim(String evidence) {
        return DossierJson.write(Map.of(
                "accountHolder",
                "Rail Cluster e.V.",
                "files",
                List.of(Map.of("fileName", "ticket.txt", "sha256", Sha256.of(evidence)))));
    }

    private void log(Entry entry) {
        String previous =
                chain.isEmpty() ? "0".repeat(64) : chain.get(chain.size() - 1).hash();
        int sequence = chain.size() + 1;
        Map<String, Object> sealed = new HashMap<>();
        sealed.put("subject", entry.subject());
        sealed.put("sequence", sequence);
        sealed.put("at", AT.toString());
        sealed.put("actor", entry.actor().id());
        sealed.put("action", entry.action());
        sealed.put("outcome", entry.outcome());
        sealed.put("reason", entry.reason());
        sealed.put("ruleVersion", entry.ruleVersion());
        sealed.put("details", entry.details());
        chain.add(new LoggedDecision(
                sequence, AT, entry, previous, Sha256.of(previous + "\n" + CanonicalJson.of(sealed))));
    }

    private DecisionLog decisions() {
        DecisionLog log = mock(DecisionLog.class);
        when(log.of(REFERENCE)).thenReturn(chain);
        return log;
    }

    private static HandedOut noted() {
        HandedOut handedOut = mock(HandedOut.class);
        doNothing().when(handedOut).note(any());
        return handedOut;
    }

    private Anchors anchors() {
        AnchoredRecord paper = record("document", "RECEIPT 1", "A receipt");
        AnchoredRecord ticket = record("evidence", "e-1", anchoredAnew ? evidence : "The ticket");
        Leaf head = new Leaf("log", REFERENCE, "2", chain.get(1).hash());
        List<Leaf> leaves = new ArrayList<>(List.of(head, paper.leaf(), ticket.leaf()));
        leaves.add(new Leaf("log", "VAL22-0008", "1", Sha256.of("another case")));
        MerkleTree tree = new MerkleTree(leaves);
        Anchor anchor = anchor(tree);
        List<Proof> proofs = new ArrayList<>();
        for (int position = 0; position < leaves.size(); position++) {
            if (tree.leaves().get(position).subject().equals(REFERENCE)) {
                proofs.add(new Proof(tree.leaves().get(position), 1, tree.path(position)));
            }
        }
        Anchors anchors = mock(Anchors.class);
        when(anchors.all()).thenReturn(List.of(anchor));
        when(anchors.proofsFor(REFERENCE)).thenReturn(proofs);
        when(anchors.recordsOf(REFERENCE)).thenReturn(List.of(paper, ticket));
        return anchors;
    }

    private static AnchoredRecord record(String kind, String id, String content) {
        return new AnchoredRecord(kind, REFERENCE, id, id, AT, Map.of("sha256", Sha256.of(content), "size", "9"));
    }

    private static Anchor anchor(MerkleTree tree) {
        LocalDate day = LocalDate.of(2022, 4, 2);
        Map<String, Object> sealed = Map.of(
                "day", day.toString(),
                "leaves", tree.leaves().size(),
                "madeAt", AT.toString(),
                "number", 1,
                "root", tree.root());
        return new Anchor(
                1,
                day,
                AT,
                tree.leaves().size(),
                tree.root(),
                Anchor.BEFORE_THE_FIRST,
                Sha256.of(Anchor.BEFORE_THE_FIRST + "\n" + CanonicalJson.of(sealed)));
    }
}
