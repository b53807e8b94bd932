package eu.groupexchange.audit.dossier.check;

import eu.groupexchange.wording.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a dossier.
 *
 * @param name of the file
 * @param reference which it says it is of; null where it does not say so
 * @param manifestSha256 by which the system that made it finds out whether it did; null where there is none
 * @param head of its log, as recomputed, and how many entries lead to it
 * @param files how many it lists
 * @param latestAnchor of those that it leads to, as people compare it with what was printed or mailed; null where there is none
 * @param sealedBy whom the certificate of its seal names; null where it has no seal that holds
 * @param problems a sentence each; none where everything in it holds together
 */
public record CheckedDossier(
        String name,
        @Nullable String reference,
        @Nullable String manifestSha256,
        @Nullable String head,
        int entries,
        int files,
        @Nullable AnchorInIt latestAnchor,
        @Nullable String sealedBy,
        List<String> problems) {

    /** An anchor as the dossier tells it; whether it is one that was printed and mailed, the dossier cannot prove. */
    public record AnchorInIt(int number, String day, String hash) {

        /** As it is compared with paper. */
        public String inWords() {
            return DossierProblems.shown(Texts.of("dossier.check.anchor", number, day, hash));
        }
    }

    public static CheckedDossier unreadable(String name, String problem) {
        return new CheckedDossier(name, null, null, null, 0, 0, null, null, List.of(problem));
    }

    public boolean isWhole() {
        return problems.isEmpty();
    }
}
