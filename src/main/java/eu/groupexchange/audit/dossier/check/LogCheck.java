package eu.groupexchange.audit.dossier.check;

import com.fasterxml.jackson.databind.JsonNode;
import eu.groupexchange.audit.CanonicalJson;
import eu.groupexchange.audit.Sha256;
import eu.groupexchange.audit.dossier.format.LogFile;
import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Recomputes a chain of the decision log from the file alone; what is withheld of it is followed by its hashes. */
public final class LogCheck {

    private static final List<String> TEXTS =
            List.of("subject", "at", "actor", "action", "outcome", "reason", "ruleVersion");

    private final String file;
    private final DossierProblems problems;
    private final List<String> hashes = new ArrayList<>();
    private final Set<String> forms = new TreeSet<>();
    private String subject = "";

    public LogCheck(String file, DossierProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    public void read(JsonNode log) {
        subject = log.path("subject").asText();
        String previous = "0".repeat(64);
        int sequence = 0;
        for (JsonNode entry : log.path("entries")) {
            sequence++;
            String hash = entry.path("hash").asText();
            if (entry.path("sequence").asInt() != sequence) {
                problems.add(Texts.of(
                        "dossier.check.log-gap",
                        file,
                        sequence,
                        entry.path("sequence").asText()));
                return;
            }
            if (!entry.path("previousHash").asText().equals(previous)) {
                problems.add(Texts.of("dossier.check.log-order", file, sequence));
                return;
            }
            if (!entry.has("withheld") && !hash.equals(recomputed(entry, previous))) {
                problems.add(Texts.of("dossier.check.log-altered", file, sequence));
                return;
            }
            if (!entry.has("withheld") && !entry.path("subject").asText().equals(subject)) {
                problems.add(Texts.of("dossier.check.log-of-another", file, sequence));
                return;
            }
            String form = entry.path("details").path(LogFile.SUBMISSION).asText();
            if (!form.isEmpty()) {
                forms.add(form);
            }
            hashes.add(hash);
            previous = hash;
        }
    }

    private static String recomputed(JsonNode entry, String previous) {
        Map<String, Object> sealed = new HashMap<>();
        TEXTS.forEach(name -> sealed.put(name, text(entry.path(name))));
        sealed.put("sequence", entry.path("sequence").asInt());
        Map<String, String> details = new TreeMap<>();
        entry.path("details").fields().forEachRemaining(one -> details.put(one.getKey(), text(one.getValue())));
        sealed.put("details", details);
        return Sha256.of(previous + "\n" + CanonicalJson.of(sealed));
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }

    public String subject() {
        return subject;
    }

    /** Of the entries, in their order, as far as the chain holds. */
    public List<String> hashes() {
        return hashes;
    }

    @Nullable
    public String head() {
        return hashes.isEmpty() ? null : hashes.get(hashes.size() - 1);
    }

    /** The hashes of forms that entries name. */
    public Set<String> forms() {
        return forms;
    }
}
