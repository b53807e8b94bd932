package eu.groupexchange.desk.casefile.parts;

import eu.groupexchange.attendance.AttendanceRegister;
import eu.groupexchange.attendance.AttendedHalf;
import eu.groupexchange.attendance.CorrectAttendance;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.attendance.SheetLines;
import eu.groupexchange.desk.casefile.CaseFile;
import eu.groupexchange.desk.casefile.PagePart;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.wording.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who was there, half-day by half-day: recorded by whom and when, checked in, corrected, and the signed sheets. */
@Component
class AttendancePart implements PagePart {

    private final AttendanceRegister register;
    private final AttendanceHistory history;
    private final SheetLines sheets;
    private final CorrectAttendance correction;

    AttendancePart(
            AttendanceRegister register, AttendanceHistory history, SheetLines sheets, CorrectAttendance correction) {
        this.register = register;
        this.history = history;
        this.sheets = sheets;
        this.correction = correction;
    }

    /** @param recorded by whom and when; empty where nobody did yet */
    record Half(String words, String recorded) {}

    record Day(String date, Half morning, Half afternoon) {}

    @Override
    public void show(CaseFile file, Map<String, @Nullable Object> model) {
        Map<AttendedHalf, AttendanceRegister.RecordedHalf> recorded = register.recorded(file.reference()).stream()
                .collect(Collectors.toMap(AttendanceRegister.RecordedHalf::half, Function.identity()));
        List<Day> days = file.exchange().days().stream()
                .map(day -> new Day(
                        DeskDates.day(day),
                        half(file, day, HalfDay.MORNING, recorded),
                        half(file, day, HalfDay.AFTERNOON, recorded)))
                .toList();
        model.put("attendance", days);
        model.put("history", history.of(file.reference(), file.zone()));
        model.put("sheets", sheets.of(file.participation(), file.exchange()));
        model.put("mayCorrect", correction.objection(file.reference()).isEmpty());
    }

    private static Half half(
            CaseFile file, LocalDate day, HalfDay half, Map<AttendedHalf, AttendanceRegister.RecordedHalf> recorded) {
        AttendanceRegister.RecordedHalf found = recorded.get(new AttendedHalf(day, half));
        if (found != null) {
            return new Half(
                    Texts.of(found.present() ? "dossier-page.attendance.present" : "dossier-page.attendance.absent"),
                    Texts.of(
                            "dossier-page.attendance.recorded-by",
                            found.by(),
                            DeskDates.moment(found.at(), file.zone())));
        }
        return new Half(
                Texts.of(
                        file.exchange().hasProgramme(day, half)
                                ? "dossier-page.attendance.not-recorded"
                                : "dossier-page.attendance.no-programme"),
                "");
    }
}
