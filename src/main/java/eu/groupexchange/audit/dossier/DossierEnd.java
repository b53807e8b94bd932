package eu.groupexchange.audit.dossier;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.audit.Sha256;
import eu.groupexchange.audit.anchor.Anchor;
import eu.groupexchange.audit.anchor.Anchors;
import eu.groupexchange.audit.anchor.LogChain;
import eu.groupexchange.audit.anchor.Proof;
import eu.groupexchange.audit.dossier.check.OneDossierCheck;
import eu.groupexchange.audit.dossier.format.DossierJson;
import eu.groupexchange.audit.dossier.format.LogFile;
import eu.groupexchange.audit.dossier.format.Manifest;
import eu.groupexchange.wording.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every dossier ends with: its log, the way from there to the anchors, and how to check it. */
@Component
public class DossierEnd {

    private final DecisionLog log;
    private final Anchors anchors;
    private final HandedOut handedOut;

    DossierEnd(DecisionLog log, Anchors anchors, HandedOut handedOut) {
        this.log = log;
        this.anchors = anchors;
        this.handedOut = handedOut;
    }

    /**
     * Where the log stood.
     *
     * @param head hash of the last entry; null where nothing was logged
     * @param anchor the day of the latest anchor that holds something of the case, or null
     */
    public record LogState(@Nullable String head, @Nullable String anchor) {}

    /** @param around other chains of which the dossier holds something: of the exchange, of payment runs */
    public LogState write(String reference, Set<String> around, DossierZip zip) {
        zip.begin(DossierSection.LOG);
        List<LoggedDecision> chain = log.of(reference);
        top(Manifest.LOG, "log", Texts.of("dossier.log.whole"), DossierJson.write(LogFile.of(reference, chain)), zip);
        List<Anchor> all = anchors.all();
        List<Proof> proofs = new ArrayList<>(anchors.proofsFor(reference));
        String day =
                proofs.isEmpty() ? null : day(all, proofs.get(proofs.size() - 1).anchor());
        around.stream().sorted().forEach(subject -> proofs.addAll(chainOf(subject)));
        top(
                OneDossierCheck.ANCHORS,
                "anchors",
                Texts.of("dossier.log.anchors"),
                DossierJson.write(book(reference, all, proofs)),
                zip);
        top("VERIFY.md", "instructions", Texts.of("dossier.log.instructions"), resource("VERIFY.md"), zip);
        top("verify.py", "script", Texts.of("dossier.log.script"), resource("verify.py"), zip);
        return new LogState(chain.isEmpty() ? null : chain.get(chain.size() - 1).hash(), day);
    }

    /** The certificate of the seal, to be compared with one that is known. */
    public void certificate(String pem, DossierZip zip) {
        top("seal.pem", "certificate", Texts.of("dossier.log.certificate"), pem, zip);
    }

    /** What the seal is to be over. Nothing may be added any more. */
    public byte[] manifest(LogState state, DossierZip zip) {
        return zip.manifest(state.head(), state.anchor());
    }

    /** Notes that the dossier goes out, and then ends it. */
    public void finish(DossierZip zip, String by, Instant at, LogState state, byte[] manifest, byte @Nullable [] seal) {
        handedOut.note(new HandedOut.Handed(
                zip.reference(), at, by, Sha256.of(manifest), zip.files().size(), state.head()));
        zip.finish(manifest, seal);
    }

    private static @Nullable String day(List<Anchor> all, int number) {
        return all.stream()
                .filter(anchor -> anchor.number() == number)
                .map(anchor -> anchor.day().toString())
                .findFirst()
                .orElse(null);
    }

    private List<Proof> chainOf(String subject) {
        return anchors.proofsFor(subject).stream()
                .filter(proof -> proof.leaf().kind().equals(LogChain.KIND))
                .toList();
    }

    private Map<String, Object> book(String reference, List<Anchor> all, List<Proof> proofs) {
        Map<String, Object> book = new LinkedHashMap<>();
        book.put("anchors", all.stream().map(DossierEnd::fields).toList());
        book.put("proofs", proofs);
        book.put(
                "records",
                anchors.recordsOf(reference).stream()
                        .map(record -> {
                            Map<String, Object> fields = new LinkedHashMap<>();
                            fields.put("kind", record.kind());
                            fields.put("id", record.id());
                            fields.put("label", record.label());
                            fields.put("at", record.at());
                            fields.put("facts", new TreeMap<>(record.facts()));
                            return fields;
                        })
                        .toList());
        return book;
    }

    /** Its moment as it was hashed. */
    private static Map<String, Object> fields(Anchor anchor) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", anchor.number());
        fields.put("day", anchor.day().toString());
        fields.put("madeAt", anchor.madeAt().toString());
        fields.put("leaves", anchor.leaves());
        fields.put("root", anchor.root());
        fields.put("previousHash", anchor.previousHash());
        fields.put("hash", anchor.hash());
        return fields;
    }

    private static void top(String name, String kind, String title, String content, DossierZip zip) {
        zip.top(new DossierFile(name, kind, title, null), content);
    }

    private static String resource(String name) {
        try (InputStream file = DossierEnd.class.getResourceAsStream("/dossier/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
