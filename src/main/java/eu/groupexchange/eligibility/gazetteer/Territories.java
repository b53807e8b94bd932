package eu.groupexchange.eligibility.gazetteer;

import java.util.Map;

/**
 * Territories with an ISO code of their own that count with their state: parts of the Union such as Réunion or Åland, and the
 * overseas countries and territories of Annex II to the Treaty on its functioning, whose organisations may take part in what is
 * open to their member state. The Faroe Islands are neither, and so a country of their own here.
 */
public final class Territories {

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("GP", "FR"),
            Map.entry("MQ", "FR"),
            Map.entry("GF", "FR"),
            Map.entry("RE", "FR"),
            Map.entry("YT", "FR"),
            Map.entry("MF", "FR"),
            Map.entry("BL", "FR"),
            Map.entry("PM", "FR"),
            Map.entry("NC", "FR"),
            Map.entry("PF", "FR"),
            Map.entry("WF", "FR"),
            Map.entry("TF", "FR"),
            Map.entry("AX", "FI"),
            Map.entry("GL", "DK"),
            Map.entry("AW", "NL"),
            Map.entry("BQ", "NL"),
            Map.entry("CW", "NL"),
            Map.entry("SX", "NL"),
            Map.entry("SJ", "NO"),
            Map.entry("GI", "GB"));

    private Territories() {}

    /** The state with which the code counts; the code itself where it is a state's, or nobody's. */
    public static String stateOf(String code) {
        return STATES.getOrDefault(code, code);
    }
}
