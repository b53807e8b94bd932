package eu.groupexchange.attendance;

import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.change.CancellationObjection;
import eu.groupexchange.wording.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where somebody was checked in or recorded as present, the exchange takes place, and who was there may claim for it. */
@Component
class RecordedAttendance implements CancellationObjection {

    private final AttendanceRegister register;

    RecordedAttendance(AttendanceRegister register) {
        this.register = register;
    }

    @Override
    public Optional<String> objectionTo(Slug slug) {
        return register.isBegun(slug)
                ? Optional.of(Texts.of("attendance.recorded-attendance.attendance-exchange-recorded"))
                : Optional.empty();
    }
}
