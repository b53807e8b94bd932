package eu.groupexchange.portal.verify;

import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentStanding;
import eu.groupexchange.wording.Texts;
import org.jspecify.annotations.Nullable;

/**
 * All that a stranger learns of a paper. No kind, no day, no reference: who holds the paper reads them there, and who only has a code
 * is not to learn them.
 *
 * @param standing whether it still holds
 * @param sha256 of the file as it was issued, 64 lower-case hexadecimal digits
 * @param sameFile whether the file that was compared is that file; null where none was
 */
record Verdict(
        DocumentStanding standing, String sha256, @Nullable Boolean sameFile) {

    static Verdict of(ArchivedDocument document, @Nullable String compared) {
        return new Verdict(
                document.standing(), document.sha256(), compared == null ? null : compared.equals(document.sha256()));
    }

    public boolean holds() {
        return standing == DocumentStanding.VALID;
    }

    /** Whether it still holds, in a sentence. */
    public String standingInWords() {
        return switch (standing) {
            case VALID -> Texts.of("verify.standing.holds");
            case REPLACED -> Texts.of("verify.standing.replaced");
            case VOID -> Texts.of("verify.standing.void");
        };
    }
}
