package eu.groupexchange.attendance;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.withdrawal.WithdrawalObjection;
import eu.groupexchange.wording.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who was checked in or recorded as present has come, also where the exchange was moved to later days since. */
@Component
class SeenAtTheExchange implements WithdrawalObjection {

    private final AttendanceRegister register;

    SeenAtTheExchange(AttendanceRegister register) {
        this.register = register;
    }

    @Override
    public Optional<String> objectionTo(ParticipationReference reference) {
        return register.hasSeen(reference)
                ? Optional.of(Texts.of("attendance.seen-at-the-exchange.attendance-recorded-so"))
                : Optional.empty();
    }
}
