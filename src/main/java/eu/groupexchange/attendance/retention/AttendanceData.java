package eu.groupexchange.attendance.retention;

import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who was there, half-day by half-day. */
@Component
class AttendanceData implements KeepsPersonalData {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofCase("attendance")
                        .holding(
                                Texts.of("retention.what.attendance"),
                                Texts.of("retention.why.entitlement"),
                                "present",
                                "recorded_by"),
                KeptTable.ofCase("attendance_correction")
                        .holding(
                                Texts.of("retention.what.attendance-correction"),
                                Texts.of("retention.why.entitlement"),
                                "reason",
                                "corrected_by"),
                KeptTable.ofExchange("signed_sheet")
                        .holding(
                                Texts.of("retention.what.signed-sheet"),
                                Texts.of("retention.why.entitlement"),
                                "file_name",
                                "content",
                                "filed_by"),
                KeptTable.ofExchange("signed_sheet_replaced")
                        .holding(
                                Texts.of("retention.what.signed-sheet-replaced"),
                                Texts.of("retention.why.entitlement"),
                                "reason",
                                "replaced_by"),
                KeptTable.ofExchange("signed_sheet_missing")
                        .holding(
                                Texts.of("retention.what.signed-sheet-missing"),
                                Texts.of("retention.why.entitlement"),
                                "reason",
                                "given_by"),
                KeptTable.ofCase("badge")
                        .holding(Texts.of("retention.what.badge"), Texts.of("retention.why.entitlement"), "code"),
                KeptTable.ofCase("check_in")
                        .holding(
                                Texts.of("retention.what.check-in"),
                                Texts.of("retention.why.entitlement"),
                                "checked_in_at",
                                "checked_in_by"));
    }
}
