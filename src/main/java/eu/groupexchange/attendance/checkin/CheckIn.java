package eu.groupexchange.attendance.checkin;

import eu.groupexchange.attendance.AttendedHalf;
import eu.groupexchange.attendance.CheckIns;
import eu.groupexchange.attendance.CheckedIn;
import eu.groupexchange.attendance.RecordAttendance;
import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import eu.groupexchange.workflow.ExchangeWorkflow;
import eu.groupexchange.workflow.TaskRights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator at the door scans a badge and checks its bearer in for the half-day that it is. */
@Component
public class CheckIn {

    private final Badges badges;
    private final CheckIns checkIns;
    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final ExchangeLifecycle lifecycle;
    private final RecordAttendance attendance;
    private final ExchangeWorkflow workflow;
    private final DecisionLog log;
    private final Clock clock;
    private final TaskRights rights;

    CheckIn(
            Badges badges,
            CheckIns checkIns,
            Participations participations,
            ExchangeCatalogue exchanges,
            ExchangeLifecycle lifecycle,
            RecordAttendance attendance,
            ExchangeWorkflow workflow,
            DecisionLog log,
            Clock clock,
            TaskRights rights) {
        this.badges = badges;
        this.checkIns = checkIns;
        this.participations = participations;
        this.exchanges = exchanges;
        this.lifecycle = lifecycle;
        this.attendance = attendance;
        this.workflow = workflow;
        this.log = log;
        this.clock = clock;
        this.rights = rights;
    }

    /**
     * Whose badge it is, and how that stands now.
     *
     * @param half the half-day that it is, or null where there is none
     * @param before the check-in for this half-day that was made already, or null
     * @param problem why nobody can be checked in with this badge now, or null
     */
    public record Arrival(
            Participation participation,
            Exchange exchange,
            @Nullable AttendedHalf half,
            @Nullable CheckedIn before,
            @Nullable String problem) {}

    /** Empty for a code that is on no badge. */
    @Transactional(readOnly = true)
    public Optional<Arrival> arrival(String code) {
        return badges.find(code).map(participations::get).map(this::arrival);
    }

    /** The same for somebody whose badge is not at hand; empty where there is no such participation. */
    @Transactional(readOnly = true)
    public Optional<Arrival> arrival(ParticipationReference reference) {
        return participations.find(reference).map(this::arrival);
    }

    /**
     * Scanned again in the same half-day, nothing changes.
     *
     * @throws RefusedException when the badge does not fit; the message says why
     */
    @Transactional
    public void checkIn(String code, String userId) {
        rights.require(userId, GroupExchangeProcess.RECORD_ATTENDANCE);
        checkIn(
                arrival(code).orElseThrow(() -> RefusedException.notNow(Texts.of("attendance.check-in.no-badge-code"))),
                userId);
    }

    /**
     * The same for somebody who was looked up.
     *
     * @return false when it was checked in already
     * @throws RefusedException when it cannot be checked in now; the message says why
     */
    @Transactional
    public boolean checkIn(Arrival arrival, String userId) {
        rights.require(userId, GroupExchangeProcess.RECORD_ATTENDANCE);
        AttendedHalf half = arrival.half();
        if (arrival.problem() != null || half == null) {
            throw RefusedException.notNow(
                    arrival.problem() == null ? Texts.of("attendance.check-in.no-programme-now") : arrival.problem());
        }
        Slug slug = arrival.exchange().slug();
        lifecycle.lock(slug);
        if (!checkIns.add(arrival.participation().reference(), new CheckedIn(half, clock.instant(), userId))) {
            return false;
        }
        log.record(Entry.of(arrival.participation().reference().value(), Actor.staff(userId), "checked-in")
                .detail("day", half.day().toString())
                .detail("half", half.half().name().toLowerCase(Locale.ROOT)));
        RecordAttendance.Expected expected = attendance.expected(slug, half.day());
        workflow.fillIn(
                GroupExchangeProcess.RECORD_ATTENDANCE,
                slug,
                GroupExchangeProcess.ATTENDANCE_DAY,
                half.day().toString(),
                new GroupExchangeProcess.Presence(expected.morning(), expected.afternoon()));
        return true;
    }

    private Arrival arrival(Participation participation) {
        Exchange exchange = exchanges.get(participation.exchange());
        Instant now = clock.instant();
        AttendedHalf half = CurrentHalf.of(exchange, now).orElse(null);
        return new Arrival(
                participation,
                exchange,
                half,
                half == null
                        ? null
                        : checkIns.of(participation.reference(), half).orElse(null),
                problem(
                        participation,
                        exchange,
                        half,
                        now.atZone(exchange.zone()).toLocalDate()));
    }

    private static @Nullable String problem(
            Participation participation, Exchange exchange, @Nullable AttendedHalf half, LocalDate today) {
        if (exchange.status() == ExchangeStatus.CANCELLED) {
            return Texts.of("attendance.check-in.the-exchange-was-cancelled");
        }
        if (today.isBefore(exchange.firstDay())) {
            return Texts.of("attendance.check-in.exchange-begun-first", WrittenDates.weekday(exchange.firstDay()));
        }
        if (today.isAfter(exchange.lastDay())) {
            return Texts.of("attendance.check-in.exchange-over-last", WrittenDates.weekday(exchange.lastDay()));
        }
        if (participation.status() == ParticipationStatus.WITHDRAWN) {
            return Texts.of("attendance.check-in.organisation-withdrawn-badge");
        }
        if (participation.status() != ParticipationStatus.CONFIRMED) {
            return Texts.of(
                    "attendance.check-in.organisation-no-confirmed",
                    participation.status().inWords());
        }
        return half == null ? Texts.of("attendance.check-in.no-programme-today") : null;
    }
}
