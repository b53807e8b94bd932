package eu.groupexchange.attendance;

import eu.groupexchange.audit.anchor.AnchoredRecords;
import eu.groupexchange.audit.anchor.AnchoredTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Check-ins and corrections of the register are kept as they were made. */
@Component
public class KeptAttendance implements AnchoredRecords {

    @Override
    public List<AnchoredTable> tables() {
        return List.of(
                AnchoredTable.of("check-in", "check-in", "check_in", "reference", "day || ' ' || half")
                        .since("checked_in_at")
                        .columns("day", "half", "checked_in_by"),
                AnchoredTable.of(
                                "attendance-correction",
                                "correction",
                                "attendance_correction",
                                "reference",
                                "number || ' ' || day || ' ' || half")
                        .since("corrected_at")
                        .columns("present_before", "present_after", "after_closing", "reason", "corrected_by"));
    }
}
