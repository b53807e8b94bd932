package eu.groupexchange.audit.dossier.check;

import com.fasterxml.jackson.databind.JsonNode;
import eu.groupexchange.audit.Sha256;
import eu.groupexchange.audit.dossier.check.CheckedDossier.AnchorInIt;
import eu.groupexchange.audit.dossier.format.Manifest;
import eu.groupexchange.wording.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Checks a dossier from itself alone. */
public final class OneDossierCheck {

    public static final String ANCHORS = "anchors.json";

    private static final int CHAINS = 1000;

    private final String name;
    private final OpenedDossier dossier;
    private final DossierProblems problems;

    public OneDossierCheck(String name, OpenedDossier dossier, DossierProblems problems) {
        this.name = name;
        this.dossier = dossier;
        this.problems = problems;
    }

    public CheckedDossier check() {
        Optional<byte[]> bytes = dossier.small(Manifest.NAME, problems);
        Optional<JsonNode> parsed = bytes.flatMap(all -> OpenedDossier.parsed(Manifest.NAME, all, problems));
        if (parsed.isEmpty()) {
            if (problems.none()) {
                problems.add(Texts.of("dossier.check.no-manifest"));
            }
            return result(null, null, null, null, null);
        }
        JsonNode manifest = parsed.get();
        if (manifest.path("format").asInt() != Manifest.FORMAT) {
            problems.add(Texts.of("dossier.check.other-format"));
            return result(null, null, null, null, null);
        }
        String reference = DossierProblems.shown(manifest.path("reference").asText());
        Map<String, Set<String>> hashes = new ManifestCheck(dossier, problems).hashes(manifest);
        String sealedBy = seal(bytes.get());
        Map<String, LogCheck> logs = logs(reference, manifest);
        LogCheck own = logs.get(reference);
        if (own != null) {
            forms(own, hashes.getOrDefault("submission", Set.of()));
        }
        evidence(hashes.getOrDefault("evidence", Set.of()));
        AnchorInIt anchor = anchors(logs, hashes);
        named(reference);
        return result(reference, Sha256.of(bytes.get()), own, anchor, sealedBy);
    }

    private @Nullable String seal(byte[] manifest) {
        return dossier.small(Manifest.SEAL, problems)
                .flatMap(seal -> SealCheck.sealedBy(manifest, seal, problems))
                .orElse(null);
    }

    private Map<String, LogCheck> logs(String reference, JsonNode manifest) {
        Map<String, LogCheck> logs = new HashMap<>();
        if (!dossier.has(Manifest.LOG)) {
            problems.add(Texts.of("dossier.check.no-log"));
        }
        dossier.files().keySet().stream()
                .filter(path -> path.equals(Manifest.LOG) || path.endsWith("/log.json"))
                .sorted()
                .limit(CHAINS)
                .forEach(path -> dossier.json(path, problems).ifPresent(tree -> {
                    LogCheck log = new LogCheck(path, problems);
                    log.read(tree);
                    logs.put(log.subject(), log);
                    if (path.equals(Manifest.LOG)) {
                        own(log, reference, manifest);
                    }
                }));
        return logs;
    }

    private void own(LogCheck log, String reference, JsonNode manifest) {
        if (!log.subject().equals(reference)) {
            problems.add(Texts.of("dossier.check.another-case", reference, DossierProblems.shown(log.subject())));
        }
        JsonNode head = manifest.path("log").path("head");
        if (!java.util.Objects.equals(head.isNull() ? null : head.asText(), log.head())) {
            problems.add(Texts.of("dossier.check.head"));
        }
    }

    /** Each form that the log names is here as it was sent, and none that it does not name. */
    private void forms(LogCheck log, Set<String> files) {
        log.forms().stream()
                .filter(hash -> !files.contains(hash))
                .forEach(hash -> problems.add(Texts.of("dossier.check.form-not-as-logged", hash.substring(0, 12))));
        files.stream()
                .filter(hash -> !log.forms().contains(hash))
                .forEach(hash -> problems.add(Texts.of("dossier.check.form-not-logged", hash.substring(0, 12))));
    }

    /** Each file that a claim named when it was sent is here, as it was then. */
    private void evidence(Set<String> files) {
        Set<String> said = new HashSet<>();
        dossier.files().keySet().stream()
                .filter(path -> path.matches("claim/\\d+-[a-z-]+\\.json"))
                .sorted()
                .forEach(path -> dossier.json(path, problems).ifPresent(form -> StreamSupport.stream(
                                form.path("files").spliterator(), false)
                        .filter(file -> !files.contains(file.path("sha256").asText()))
                        .filter(file -> said.add(file.path("sha256").asText()))
                        .forEach(file -> problems.add(Texts.of(
                                "dossier.check.evidence-not-as-sent",
                                DossierProblems.shown(file.path("fileName").asText()),
                                path)))));
    }

    private @Nullable AnchorInIt anchors(Map<String, LogCheck> logs, Map<String, Set<String>> hashes) {
        Optional<JsonNode> anchors = dossier.json(ANCHORS, problems);
        if (anchors.isEmpty()) {
            if (!dossier.has(ANCHORS)) {
                problems.add(Texts.of("dossier.check.no-anchors"));
            }
            return null;
        }
        new AnchorCheck(problems).read(anchors.get(), logs, hashes);
        JsonNode all = anchors.get().path("anchors");
        JsonNode last = all.path(all.size() - 1);
        return last.isMissingNode()
                ? null
                : new AnchorInIt(
                        last.path("number").asInt(),
                        last.path("day").asText(),
                        last.path("hash").asText());
    }

    /** A dossier that was given the name of another case. */
    private void named(String reference) {
        String stem = name.replaceAll("(?i)\\.zip$", "");
        if (stem.matches("[A-Z0-9]{2,10}-\\d{4,9}.*") && !stem.startsWith(reference)) {
            problems.add(Texts.of("dossier.check.renamed", reference));
        }
    }

    private CheckedDossier result(
            @Nullable String reference,
            @Nullable String manifestHash,
            @Nullable LogCheck log,
            @Nullable AnchorInIt anchor,
            @Nullable String sealedBy) {
        return new CheckedDossier(
                name,
                reference,
                manifestHash,
                log == null ? null : log.head(),
                log == null ? 0 : log.hashes().size(),
                (int) dossier.files().keySet().stream()
                        .filter(path -> !path.equals(Manifest.NAME) && !path.equals(Manifest.SEAL))
                        .count(),
                anchor,
                sealedBy,
                problems.all());
    }
}
