package eu.groupexchange.desk.casefile.parts;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.casefile.CaseFile;
import eu.groupexchange.desk.casefile.PagePart;
import eu.groupexchange.desk.dossier.ClaimLine;
import eu.groupexchange.reimbursement.claim.ReopenClaim;
import eu.groupexchange.reimbursement.evidence.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The claim, and the files that prove what it says, drawn as pictures. */
@Component
class ClaimPart implements PagePart {

    private final ReopenClaim reopening;
    private final EvidencePages pages;

    ClaimPart(ReopenClaim reopening, EvidencePages pages) {
        this.reopening = reopening;
        this.pages = pages;
    }

    /**
     * @param pages to be shown; empty where it cannot be
     * @param more how many more pages the file has
     * @param problem why it cannot be shown; empty where it can
     * @param fresh whether it is new to whoever looks
     */
    record File(
            Evidence evidence,
            String state,
            String uploadedAt,
            String size,
            List<Integer> pages,
            int more,
            String problem,
            boolean fresh) {}

    @Override
    public void show(CaseFile file, Map<String, @Nullable Object> model) {
        model.put(
                "claim",
                file.claim() == null
                        ? null
                        : ClaimLine.of(
                                file.claim(),
                                file.exchange().time(),
                                file.reader().seesAccounts()));
        model.put("mayReopen", reopening.objection(file.reference()).isEmpty());
        EvidencePages.Look look = pages.look();
        model.put(
                "evidence",
                file.evidence().stream()
                        .map(one -> file(file, one, look.at(one)))
                        .toList());
    }

    private static File file(CaseFile file, Evidence one, EvidencePages.Shown shown) {
        return new File(
                one,
                one.state().name().toLowerCase(Locale.ROOT),
                DeskDates.moment(one.uploadedAt(), file.zone()),
                Math.max(1, one.size() / 1024) + " kB",
                shown.pages(),
                shown.more(),
                shown.problem(),
                file.reader().isNew(one.uploadedAt(), "organisation"));
    }
}
