package eu.groupexchange.attendance.sheet;

import eu.groupexchange.audit.dossier.DossierFile;
import eu.groupexchange.audit.dossier.DossierPart;
import eu.groupexchange.audit.dossier.DossierSection;
import eu.groupexchange.audit.dossier.DossierWriter;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The scans of the days on whose list a participation stands, as they were filed, with those that were taken out, and why a day
 * has none. Others stand on the same sheet: that is how it was signed, and its title says so.
 */
@Component
class SheetsInDossier implements DossierPart {

    private final Participations participations;
    private final SheetDays days;
    private final SignedSheets sheets;

    SheetsInDossier(Participations participations, SheetDays days, SignedSheets sheets) {
        this.participations = participations;
        this.days = days;
        this.sheets = sheets;
    }

    @Override
    public DossierSection section() {
        return DossierSection.ATTENDANCE;
    }

    @Override
    public void contribute(String reference, DossierWriter dossier) {
        Participation participation = participations.get(new ParticipationReference(reference));
        List<SignedSheet> scans = days.scansOf(participation);
        for (SheetDay day : days.of(participation)) {
            MissingSheet missing = day.missing();
            dossier.fact(
                    Texts.of("sheets.dossier.sheet-of", WrittenDates.day(day.date())),
                    missing == null
                            ? Texts.of("sheets.dossier.scans", day.standing().size())
                            : Texts.of(
                                    "sheets.dossier.scans-missing",
                                    day.standing().size(),
                                    missing.reason()));
        }
        for (SignedSheet scan : scans) {
            dossier.file(
                    new DossierFile(
                            "signed-sheets/" + scan.day() + "/" + scan.fileName(),
                            "signed-sheet",
                            Texts.of(
                                    scan.stands() ? "sheets.dossier.title" : "sheets.dossier.title-replaced",
                                    WrittenDates.day(scan.day())),
                            scan.filedAt()),
                    sheets.content(scan.id()));
        }
        if (!scans.isEmpty()) {
            dossier.json(
                    new DossierFile(
                            "signed-sheets/signed-sheets.json", "signed-sheets", Texts.of("sheets.dossier.list"), null),
                    scans.stream().map(SheetsInDossier::facts).toList());
        }
    }

    /** What is known of a scan besides its bytes. */
    private static Map<String, @Nullable Object> facts(SignedSheet scan) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("day", scan.day().toString());
        facts.put("fileName", scan.fileName());
        facts.put("contentType", scan.contentType());
        facts.put("size", scan.size());
        facts.put("sha256", scan.sha256());
        facts.put("filedBy", scan.filedBy());
        facts.put("filedAt", scan.filedAt());
        facts.put("stands", scan.stands());
        SignedSheet.Replaced replaced = scan.replaced();
        if (replaced != null) {
            facts.put("replacedBy", replaced.by());
            facts.put("replacedAt", replaced.at());
            facts.put("replacedBecause", replaced.reason());
        }
        return facts;
    }
}
