package eu.groupexchange.audit.dossier.check;

import com.fasterxml.jackson.databind.JsonNode;
import eu.groupexchange.audit.dossier.check.OpenedDossier.Measured;
import eu.groupexchange.audit.dossier.format.ArchiveList;
import eu.groupexchange.audit.dossier.format.Manifest;
import eu.groupexchange.wording.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what lies in a dossier with what its manifest lists: nothing may be missing, nothing be there besides, nothing differ. */
public final class ManifestCheck {

    private static final String HASH = "[0-9a-f]{64}";

    private final OpenedDossier dossier;
    private final DossierProblems problems;

    public ManifestCheck(OpenedDossier dossier, DossierProblems problems) {
        this.dossier = dossier;
        this.problems = problems;
    }

    /** The hashes of the files that are as the manifest says, by their kind. */
    public Map<String, Set<String>> hashes(JsonNode manifest) {
        Set<String> listed = new HashSet<>();
        Map<String, Set<String>> hashes = new HashMap<>();
        for (JsonNode file : manifest.path("files")) {
            String path = file.path("path").asText();
            if (!listed.add(path)) {
                problems.add(Texts.of("dossier.check.listed-twice", DossierProblems.shown(path)));
            } else if (!dossier.has(path)) {
                problems.add(Texts.of("dossier.check.missing", DossierProblems.shown(path)));
            } else if (isAsListed(path, file)) {
                hashes.computeIfAbsent(file.path("kind").asText(), kind -> new HashSet<>())
                        .add(file.path("sha256").asText());
            }
        }
        listed.add(Manifest.NAME);
        listed.add(Manifest.SEAL);
        dossier.files().keySet().stream()
                .filter(name -> !listed.contains(name))
                .forEach(name -> problems.add(Texts.of("dossier.check.extra", DossierProblems.shown(name))));
        return hashes;
    }

    /** The same of an archive: every dossier that it lists, as it lists it, and no other. */
    public void archive(Optional<JsonNode> list) {
        Set<String> listed = new HashSet<>(Set.of(ArchiveList.NAME));
        for (JsonNode file : list.map(one -> one.path("dossiers"))
                .orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance)) {
            String path = file.path("path").asText();
            if (!listed.add(path)) {
                problems.add(Texts.of("dossier.check.listed-twice", DossierProblems.shown(path)));
            } else if (!dossier.has(path)) {
                problems.add(Texts.of("dossier.check.missing-in-archive", DossierProblems.shown(path)));
            } else {
                isAsListed(path, file);
            }
        }
        dossier.files().keySet().stream()
                .filter(name -> !listed.contains(name))
                .forEach(name -> problems.add(Texts.of("dossier.check.extra-in-archive", DossierProblems.shown(name))));
    }

    private boolean isAsListed(String path, JsonNode file) {
        String hash = file.path("sha256").asText();
        long size = file.path("size").asLong(-1);
        if (!hash.matches(HASH) || size < 0) {
            problems.add(Texts.of("dossier.check.listed-without-hash", DossierProblems.shown(path)));
            return false;
        }
        Optional<Measured> found = dossier.measure(path, size);
        if (found.isEmpty()) {
            problems.add(Texts.of("dossier.check.not-unpacked", DossierProblems.shown(path)));
        } else if (found.get().size() > size) {
            problems.add(Texts.of("dossier.check.longer", DossierProblems.shown(path), size));
        } else if (!found.get().sha256().equals(hash)) {
            problems.add(Texts.of("dossier.check.altered", DossierProblems.shown(path)));
        } else {
            return true;
        }
        return false;
    }
}
