package eu.groupexchange.audit.dossier.check;

import com.fasterxml.jackson.databind.JsonNode;
import eu.groupexchange.audit.CanonicalJson;
import eu.groupexchange.audit.Sha256;
import eu.groupexchange.wording.Texts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Leads everything that a dossier says was anchored to the roots of the anchors, and the anchors to each other. What it cannot know is
 * whether these are the anchors that were printed and mailed: that people compare.
 */
public final class AnchorCheck {

    private static final HexFormat HEX = HexFormat.of();

    private final DossierProblems problems;
    private final Map<Integer, String> roots = new HashMap<>();
    private final Map<String, String> leaves = new HashMap<>();

    public AnchorCheck(DossierProblems problems) {
        this.problems = problems;
    }

    /**
     * @param logs chains of this dossier, by their subjects
     * @param files hashes of the files of this dossier, by kind
     */
    public void read(JsonNode anchors, Map<String, LogCheck> logs, Map<String, Set<String>> files) {
        chain(anchors.path("anchors"));
        for (JsonNode proof : anchors.path("proofs")) {
            prove(proof, logs);
        }
        for (JsonNode record : anchors.path("records")) {
            compare(record, files);
        }
        leaves.forEach((leaf, hash) -> problems.add(Texts.of("dossier.check.anchored-missing", leaf)));
    }

    private void chain(JsonNode anchors) {
        String previous = "0".repeat(64);
        int number = 0;
        for (JsonNode anchor : anchors) {
            number++;
            Map<String, Object> sealed = new HashMap<>();
            sealed.put("day", anchor.path("day").asText());
            sealed.put("leaves", anchor.path("leaves").asInt());
            sealed.put("madeAt", anchor.path("madeAt").asText());
            sealed.put("number", anchor.path("number").asInt());
            sealed.put("root", anchor.path("root").asText());
            boolean holds = anchor.path("number").asInt() == number
                    && anchor.path("previousHash").asText().equals(previous)
                    && anchor.path("hash").asText().equals(Sha256.of(previous + "\n" + CanonicalJson.of(sealed)));
            if (!holds) {
                problems.add(Texts.of("dossier.check.anchor-chain", number));
                return;
            }
            roots.put(number, anchor.path("root").asText());
            previous = anchor.path("hash").asText();
        }
    }

    private void prove(JsonNode proof, Map<String, LogCheck> logs) {
        JsonNode leaf = proof.path("leaf");
        int anchor = proof.path("anchor").asInt();
        String kind = leaf.path("kind").asText();
        String name = DossierProblems.shown(kind + " " + leaf.path("id").asText());
        if (!root(proof).equals(roots.get(anchor))) {
            problems.add(Texts.of("dossier.check.anchor-path", name, anchor));
            return;
        }
        LogCheck log = kind.equals("log") ? logs.get(leaf.path("subject").asText()) : null;
        if (log != null) {
            int sequence = leaf.path("id").asInt();
            if (sequence < 1 || sequence > log.hashes().size()) {
                problems.add(Texts.of(
                        "dossier.check.log-cut", log.subject(), log.hashes().size(), anchor, sequence));
            } else if (!log.hashes().get(sequence - 1).equals(leaf.path("hash").asText())) {
                problems.add(Texts.of("dossier.check.log-rebuilt", log.subject(), sequence, anchor));
            }
        } else if (!kind.equals("log")) {
            leaves.put(key(leaf), leaf.path("hash").asText());
        }
    }

    private void compare(JsonNode record, Map<String, Set<String>> files) {
        Map<String, @Nullable String> facts = new TreeMap<>();
        record.path("facts")
                .fields()
                .forEachRemaining(fact -> facts.put(
                        fact.getKey(),
                        fact.getValue().isNull() ? null : fact.getValue().asText()));
        String anchored = leaves.remove(key(record));
        String name = DossierProblems.shown(record.path("label").asText(key(record)));
        if (anchored != null && !anchored.equals(Sha256.of(CanonicalJson.of(facts)))) {
            problems.add(Texts.of("dossier.check.record-altered", name));
        }
        List<String> kinds = kindsOfFile(record.path("kind").asText());
        String hash = facts.get("sha256");
        if (!kinds.isEmpty()
                && hash != null
                && kinds.stream()
                        .noneMatch(kind -> files.getOrDefault(kind, Set.of()).contains(hash))) {
            problems.add(Texts.of("dossier.check.record-without-file", name));
        }
    }

    /** The bytes of these lie in the dossier, under these kinds. */
    private static List<String> kindsOfFile(String kind) {
        return switch (kind) {
            case "document" -> List.of("paper");
            case "evidence" -> List.of("evidence");
            case "submission" -> List.of("submission");
            default -> List.of();
        };
    }

    private static String key(JsonNode leaf) {
        return DossierProblems.shown(
                leaf.path("kind").asText() + " " + leaf.path("id").asText());
    }

    private static String root(JsonNode proof) {
        JsonNode leaf = proof.path("leaf");
        Map<String, String> canonical = new TreeMap<>();
        for (String name : List.of("hash", "id", "kind", "subject")) {
            canonical.put(name, leaf.path(name).asText());
        }
        String hash = sha256(new byte[] {0}, CanonicalJson.of(canonical).getBytes(StandardCharsets.UTF_8));
        for (JsonNode step : proof.path("path")) {
            String sibling = step.path("hash").asText();
            if (!sibling.matches("[0-9a-f]{64}")) {
                return "";
            }
            hash = step.path("side").asText().equals("LEFT")
                    ? sha256(new byte[] {1}, HEX.parseHex(sibling), HEX.parseHex(hash))
                    : sha256(new byte[] {1}, HEX.parseHex(hash), HEX.parseHex(sibling));
        }
        return hash;
    }

    private static String sha256(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return Sha256.of(all.toByteArray());
    }
}
