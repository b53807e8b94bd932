package eu.groupexchange.attendance.checkin;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of one exchange: takes what a badge's code says, the code alone, or the reference of whoever has no badge at hand, and
 * checks its bearer in. What belongs to another exchange is not checked in here, even where that one takes place, too.
 */
@Component
public class Door {

    /** As {@link IssueBadge} writes it, at whatever address the application was when the badge was printed. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s?#]+/desk/check-in/([\\w-]+)/?");

    private static final int LONGEST = 300;

    private final CheckIn checkIn;
    private final TaskRights rights;

    Door(CheckIn checkIn, TaskRights rights) {
        this.checkIn = checkIn;
        this.rights = rights;
    }

    /**
     * Scanned again in the same half-day, nothing changes, and it says so.
     *
     * @param scanned as it was read or typed
     * @throws eu.groupexchange.refusal.RefusedException where the account is no coordinator's
     */
    @Transactional
    public Scan scan(Exchange exchange, String scanned, String userId) {
        rights.require(userId, GroupExchangeProcess.RECORD_ATTENDANCE);
        Optional<CheckIn.Arrival> found = find(scanned.strip());
        if (found.isEmpty()) {
            return new Scan(Scan.Outcome.UNKNOWN, null, Texts.of("door.scan.unknown"));
        }
        CheckIn.Arrival arrival = found.get();
        if (!arrival.exchange().slug().equals(exchange.slug())) {
            return new Scan(
                    Scan.Outcome.OTHER_EXCHANGE,
                    null,
                    Texts.of("door.scan.other-exchange", arrival.exchange().title()));
        }
        if (arrival.problem() != null) {
            return new Scan(Scan.Outcome.REFUSED, arrival, arrival.problem());
        }
        if (arrival.before() != null) {
            return new Scan(Scan.Outcome.ALREADY, arrival, null);
        }
        boolean now = checkIn.checkIn(arrival, userId);
        return new Scan(
                now ? Scan.Outcome.CHECKED_IN : Scan.Outcome.ALREADY,
                checkIn.arrival(arrival.participation().reference()).orElseThrow(),
                null);
    }

    private Optional<CheckIn.Arrival> find(String scanned) {
        if (scanned.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher address = ADDRESS.matcher(scanned);
        Optional<CheckIn.Arrival> byCode = checkIn.arrival(address.matches() ? address.group(1) : scanned);
        return byCode.isPresent()
                ? byCode
                : ParticipationReference.parse(scanned).flatMap(checkIn::arrival);
    }
}
