package eu.groupexchange.desk.casefile.parts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.groupexchange.paperwork.received.PagePictures;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.wording.Texts;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many pages of a file there are to be shown. Files never change, so each is opened for that once. */
@Component
class EvidencePages {

    private static final int AT_MOST = 10_000;

    /** For all files of one page: what takes longer is not waited for, and the file can be downloaded. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EvidenceStore evidence;
    private final PagePictures pictures;
    private final Cache<String, Shown> known =
            Caffeine.newBuilder().maximumSize(AT_MOST).build();

    EvidencePages(EvidenceStore evidence, PagePictures pictures) {
        this.evidence = evidence;
        this.pictures = pictures;
    }

    /** @param problem a sentence where there is nothing to show; otherwise empty */
    record Shown(List<Integer> pages, int more, String problem) {

        private static Shown of(int pages) {
            int shown = Math.min(pages, PagePictures.MOST_PAGES);
            return new Shown(IntStream.rangeClosed(1, shown).boxed().toList(), pages - shown, "");
        }

        private static Shown problem(String why) {
            return new Shown(List.of(), 0, why);
        }
    }

    Look look() {
        return new Look(System.nanoTime() + PATIENCE.toNanos());
    }

    /** One look at the files of one page. */
    final class Look {

        private final long until;

        private Look(long until) {
            this.until = until;
        }

        Shown at(Evidence file) {
            @Nullable Shown before = known.getIfPresent(file.sha256());
            if (before != null) {
                return before;
            }
            if (System.nanoTime() - until > 0) {
                return Shown.problem(Texts.of("dossier-page.picture.later"));
            }
            Shown shown = count(file);
            known.put(file.sha256(), shown);
            return shown;
        }

        private Shown count(Evidence file) {
            try {
                return Shown.of(pictures.pages(file.contentType(), evidence.content(file.id())));
            } catch (PagePictures.CannotBeDrawnException e) {
                return Shown.problem(e.why());
            }
        }
    }
}
