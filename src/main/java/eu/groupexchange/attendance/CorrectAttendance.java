package eu.groupexchange.attendance;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.casework.ParticipationProgress;
import eu.groupexchange.participation.review.Resumption;
import eu.groupexchange.refusal.Objection;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.ExchangeWorkflow;
import eu.groupexchange.workflow.TaskRights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coordinator corrects what was recorded. Before attendance is closed only the register changes; after it everything that
 * rests on it is decided anew, until the payment of the claim is authorised.
 */
@Component
public class CorrectAttendance {

    private static final Set<ParticipationStatus> CLOSED =
            Set.of(ParticipationStatus.ATTENDED, ParticipationStatus.ENTITLED, ParticipationStatus.NOT_ENTITLED);

    private final Participations participations;
    private final ParticipationProgress progress;
    private final Resumption resumption;
    private final ExchangeCatalogue exchanges;
    private final ExchangeLifecycle lifecycle;
    private final AttendanceRegister register;
    private final AttendanceCorrections corrections;
    private final List<RestsOnAttendance> consequences;
    private final ExchangeWorkflow workflow;
    private final DecisionLog log;
    private final Clock clock;
    private final TaskRights rights;

    CorrectAttendance(
            Participations participations,
            ParticipationProgress progress,
            Resumption resumption,
            ExchangeCatalogue exchanges,
            ExchangeLifecycle lifecycle,
            AttendanceRegister register,
            AttendanceCorrections corrections,
            List<RestsOnAttendance> consequences,
            ExchangeWorkflow workflow,
            DecisionLog log,
            Clock clock,
            TaskRights rights) {
        this.participations = participations;
        this.progress = progress;
        this.resumption = resumption;
        this.exchanges = exchanges;
        this.lifecycle = lifecycle;
        this.register = register;
        this.corrections = corrections;
        this.consequences = consequences;
        this.workflow = workflow;
        this.log = log;
        this.clock = clock;
        this.rights = rights;
    }

    /** Why the attendance of this participation cannot be corrected, as a sentence; empty where it can. */
    @Transactional(readOnly = true)
    public Optional<String> objection(ParticipationReference reference) {
        Participation participation = participations.get(reference);
        boolean open = participation.status() == ParticipationStatus.CONFIRMED;
        if (open && begunDays(participation).isEmpty()) {
            return Optional.of(Texts.of("attendance.correct-attendance.exchange-begun-so"));
        }
        Optional<String> rests = Objection.of(consequences, reference);
        return rests.isPresent() || open || CLOSED.contains(participation.status())
                ? rests
                : Optional.of(Texts.of(
                        "attendance.correct-attendance.attendance-recorded-those",
                        participation.status().inWords()));
    }

    /** The days whose attendance can be corrected: those that have begun. */
    @Transactional(readOnly = true)
    public List<LocalDate> correctableDays(ParticipationReference reference) {
        return begunDays(participations.get(reference));
    }

    /**
     * @param present all half-days on which the organisation was present; on every other it was absent
     * @throws RefusedException when the reason is missing, nothing changes, or a day has not begun
     * @throws RefusedException when it is too late, or the organisation did not confirm
     */
    @Transactional
    public void correct(
            ParticipationReference reference, Collection<AttendedHalf> present, String reason, String userId) {
        rights.require(userId, GroupExchangeProcess.RECORD_ATTENDANCE);
        lifecycle.lock(participations.get(reference).exchange());
        objection(reference).ifPresent(objection -> {
            throw RefusedException.notNow(objection);
        });
        Participation participation = participations.get(reference);
        List<AttendanceCorrection.Change> changes = changes(participation, Set.copyOf(present));
        if (reason.isBlank()) {
            throw RefusedException.input(Texts.of("attendance.correct-attendance.give-reason-correction"));
        }
        if (changes.isEmpty()) {
            throw RefusedException.input(Texts.of("attendance.correct-attendance.nothing-differs-from"));
        }
        boolean afterClosing = CLOSED.contains(participation.status());
        if (afterClosing) {
            consequences.forEach(one -> one.attendanceCorrected(reference));
        }
        write(participation, changes, reason.strip(), userId, afterClosing);
        if (afterClosing) {
            List<AttendedHalf> halves = register.of(reference);
            progress.attendanceCorrected(reference, halves.size(), days(halves));
            assessAnew(reference);
        }
    }

    /** In its process or, where it has ended, in one that begins again there. */
    private void assessAnew(ParticipationReference reference) {
        ParticipationProcess.Resumed known = resumption.of(reference);
        if (!workflow.tellIfAwaited(reference, ParticipationProcess.ATTENDANCE_CORRECTED, known)) {
            workflow.resume(reference, ParticipationProcess.ATTENDANCE_CORRECTED, known);
        }
    }

    private void write(
            Participation participation,
            List<AttendanceCorrection.Change> changes,
            String reason,
            String userId,
            boolean afterClosing) {
        ParticipationReference reference = participation.reference();
        String before = text(register.of(reference));
        Instant now = clock.instant();
        for (AttendanceCorrection.Change change : changes) {
            register.record(
                    participation.exchange(),
                    change.half().day(),
                    change.half().half(),
                    List.of(reference.value()),
                    change.presentNow() ? List.of(reference.value()) : List.of(),
                    userId,
                    now);
        }
        int number = corrections.of(reference).size() + 1;
        corrections.add(reference, new AttendanceCorrection(number, userId, now, reason, afterClosing, changes));
        log.record(Entry.of(reference.value(), Actor.staff(userId), "attendance-corrected")
                .outcome(afterClosing ? "decided anew" : "before closing", reason)
                .detail("before", before)
                .detail("after", text(register.of(reference))));
    }

    private List<AttendanceCorrection.Change> changes(Participation participation, Set<AttendedHalf> present) {
        List<LocalDate> begun = begunDays(participation);
        if (present.stream().anyMatch(half -> !begun.contains(half.day()))) {
            throw RefusedException.input(Texts.of("attendance.correct-attendance.half-day-begun"));
        }
        Set<AttendedHalf> recorded = Set.copyOf(register.of(participation.reference()));
        return begun.stream()
                .flatMap(day -> Stream.of(HalfDay.values()).map(half -> new AttendedHalf(day, half)))
                .filter(half -> recorded.contains(half) != present.contains(half))
                .map(half -> new AttendanceCorrection.Change(half, present.contains(half)))
                .toList();
    }

    private List<LocalDate> begunDays(Participation participation) {
        Exchange exchange = exchanges.get(participation.exchange());
        LocalDate today = clock.instant().atZone(exchange.zone()).toLocalDate();
        return exchange.days().stream().filter(day -> !day.isAfter(today)).toList();
    }

    private static int days(List<AttendedHalf> halves) {
        return (int) halves.stream().map(AttendedHalf::day).distinct().count();
    }

    private static String text(List<AttendedHalf> halves) {
        return halves.isEmpty()
                ? "absent throughout"
                : halves.stream()
                        .map(half -> half.day() + " " + half.half().name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}
