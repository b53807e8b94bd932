package eu.groupexchange.inspection.dossier;

import eu.groupexchange.paperwork.Letterhead;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The index of a dossier, for people. It goes out with the dossier and is not kept.
 *
 * @param moments everything that was decided or done, in its order
 * @param logHead of the case's log; empty where nothing was logged
 */
public record DossierIndex(
        Letterhead letterhead,
        String reference,
        String organisation,
        String status,
        List<Fact> facts,
        List<Moment> moments,
        List<Chapter> chapters,
        String logHead)
        implements Paper {

    @Override
    public String title() {
        return Texts.of("paperwork.paper.dossier-index", reference);
    }

    @Override
    public String fileName() {
        return "index.pdf";
    }

    /** @param label what the value is */
    public record Fact(String label, String value) {}

    /** @param rules the version of the rules under which it was decided, or empty */
    public record Moment(int number, Instant at, String who, String what, String why, String rules) {}

    /** A folder of the dossier. */
    public record Chapter(String heading, List<Fact> facts, List<File> files) {}

    /** @param size in bytes */
    public record File(String title, String path, @Nullable Instant at, long size, String sha256) {}
}
