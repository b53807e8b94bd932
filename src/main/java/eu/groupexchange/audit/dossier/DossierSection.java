package eu.groupexchange.audit.dossier;

import eu.groupexchange.wording.Texts;
import java.util.Locale;

/** The parts of a dossier, in the order in which they stand in it; each is a folder of the file and a heading of its index. */
public enum DossierSection {
    REGISTRATION(Texts.of("dossier.section.registration")),
    ELIGIBILITY(Texts.of("dossier.section.eligibility")),
    DECISIONS(Texts.of("dossier.section.decisions")),
    ATTENDANCE(Texts.of("dossier.section.attendance")),
    CLAIM(Texts.of("dossier.section.claim")),
    PAYMENT(Texts.of("dossier.section.payment")),
    PAPERS(Texts.of("dossier.section.papers")),
    MAILS(Texts.of("dossier.section.mails")),
    EXCHANGE(Texts.of("dossier.section.exchange")),
    NOTES(Texts.of("dossier-page.notes.section")),
    LOG(Texts.of("dossier.section.log"));

    private final String heading;

    DossierSection(String heading) {
        this.heading = heading;
    }

    /** {@code registration}. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people read it. */
    public String heading() {
        return heading;
    }
}
