package eu.groupexchange.attendance.dossier;

import eu.groupexchange.attendance.AttendanceCorrection;
import eu.groupexchange.attendance.AttendanceCorrections;
import eu.groupexchange.attendance.AttendanceRegister;
import eu.groupexchange.attendance.AttendanceRegister.RecordedHalf;
import eu.groupexchange.attendance.AttendedHalf;
import eu.groupexchange.attendance.CheckIns;
import eu.groupexchange.attendance.CheckedIn;
import eu.groupexchange.audit.dossier.DossierFile;
import eu.groupexchange.audit.dossier.DossierPart;
import eu.groupexchange.audit.dossier.DossierSection;
import eu.groupexchange.audit.dossier.DossierWriter;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was recorded of one organisation's attendance, each check-in and each correction. */
@Component
class AttendanceInDossier implements DossierPart {

    private final AttendanceRegister register;
    private final CheckIns checkIns;
    private final AttendanceCorrections corrections;

    AttendanceInDossier(AttendanceRegister register, CheckIns checkIns, AttendanceCorrections corrections) {
        this.register = register;
        this.checkIns = checkIns;
        this.corrections = corrections;
    }

    @Override
    public DossierSection section() {
        return DossierSection.ATTENDANCE;
    }

    @Override
    public void contribute(String reference, DossierWriter dossier) {
        ParticipationReference about = new ParticipationReference(reference);
        List<RecordedHalf> recorded = register.recorded(about);
        List<CheckedIn> arrivals = checkIns.of(about);
        List<AttendanceCorrection> corrected = corrections.of(about);
        if (recorded.isEmpty() && arrivals.isEmpty() && corrected.isEmpty()) {
            return;
        }
        dossier.fact(
                Texts.of("dossier.attendance.present"),
                recorded.stream()
                        .filter(RecordedHalf::present)
                        .map(one -> text(one.half()))
                        .collect(Collectors.joining("; ")));
        corrected.forEach(one -> dossier.fact(
                Texts.of("dossier.attendance.corrected", one.number()),
                Texts.of("dossier.attendance.by-because", changes(one), one.correctedBy(), one.reason())));
        Map<String, Object> attendance = new LinkedHashMap<>();
        attendance.put("recorded", recorded);
        attendance.put("checkIns", arrivals);
        attendance.put("corrections", corrected);
        dossier.json(
                new DossierFile("attendance.json", "attendance", Texts.of("dossier.attendance.all"), null), attendance);
    }

    private static String changes(AttendanceCorrection correction) {
        return correction.changes().stream()
                .map(change -> Texts.of(
                        change.presentNow() ? "dossier.attendance.now-present" : "dossier.attendance.now-absent",
                        text(change.half())))
                .collect(Collectors.joining(", "));
    }

    private static String text(AttendedHalf half) {
        return WrittenDates.day(half.day()) + ", " + half.half().name().toLowerCase(Locale.ROOT);
    }
}
