package eu.groupexchange.audit.dossier.format;

import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.wording.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A chain of the decision log as a dossier holds it: each entry with all that its hash covers. */
public final class LogFile {

    /** The detail of an entry about a form: the SHA-256 of the form. */
    public static final String SUBMISSION = "submission";

    private LogFile() {}

    /** @param chain all entries of the subject, oldest first */
    public static Map<String, Object> of(String subject, List<LoggedDecision> chain) {
        return of(subject, chain, entry -> false);
    }

    /**
     * The same, of a chain that is not about one organisation alone.
     *
     * @param withheld entries of which only the hashes are given, by which the chain can still be followed
     */
    public static Map<String, Object> of(
            String subject, List<LoggedDecision> chain, Predicate<LoggedDecision> withheld) {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("subject", subject);
        log.put(
                "entries",
                chain.stream()
                        .map(one -> withheld.test(one) ? hashesOf(one) : wholeOf(one))
                        .toList());
        return log;
    }

    /** As text, to look for names in. */
    public static String text(LoggedDecision logged) {
        return DossierJson.write(wholeOf(logged));
    }

    private static Map<String, Object> wholeOf(LoggedDecision logged) {
        Entry entry = logged.entry();
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("subject", entry.subject());
        whole.put("sequence", logged.sequence());
        whole.put("at", logged.at().toString()); // as it was hashed
        whole.put("actor", entry.actor().id());
        whole.put("action", entry.action());
        whole.put("outcome", entry.outcome());
        whole.put("reason", entry.reason());
        whole.put("ruleVersion", entry.ruleVersion());
        whole.put("details", entry.details());
        whole.put("previousHash", logged.previousHash());
        whole.put("hash", logged.hash());
        return whole;
    }

    private static Map<String, Object> hashesOf(LoggedDecision logged) {
        Map<String, Object> hashes = new LinkedHashMap<>();
        hashes.put("sequence", logged.sequence());
        hashes.put("withheld", Texts.of("dossier.log.withheld"));
        hashes.put("previousHash", logged.previousHash());
        hashes.put("hash", logged.hash());
        return hashes;
    }
}
