package eu.groupexchange.audit.dossier.check;

import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.List;

/** What was found of one dossier, a sentence each; a forger may have made any number, so they end somewhere. */
public final class DossierProblems {

    private static final int MOST = 200;

    private static final int LONGEST_NAME = 120;

    private final List<String> sentences = new ArrayList<>();
    private int more;

    public void add(String sentence) {
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        } else {
            more++;
        }
    }

    public boolean none() {
        return sentences.isEmpty();
    }

    public List<String> all() {
        List<String> all = new ArrayList<>(sentences);
        if (more > 0) {
            all.add(Texts.of("dossier.check.more", more));
        }
        return all;
    }

    /** A name of whoever made the file, as it may stand in a line of a console. */
    public static String shown(String name) {
        String line = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\\uFFFD]", "?");
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) + "…" : line;
    }
}
