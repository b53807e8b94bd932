package eu.groupexchange.attendance;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator records from the signed sheet who was present on a day. */
@Component
public class RecordAttendance {

    private final AttendanceRegister register;
    private final CheckIns checkIns;
    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final DecisionLog log;
    private final Clock clock;
    private final TaskRights rights;

    RecordAttendance(
            AttendanceRegister register,
            CheckIns checkIns,
            Participations participations,
            ExchangeCatalogue exchanges,
            DecisionLog log,
            Clock clock,
            TaskRights rights) {
        this.register = register;
        this.checkIns = checkIns;
        this.participations = participations;
        this.exchanges = exchanges;
        this.log = log;
        this.clock = clock;
        this.rights = rights;
    }

    /** Those who may have been present: who confirmed. */
    @Transactional(readOnly = true)
    public List<Participation> candidates(Slug slug) {
        return participations.ofExchange(slug).stream()
                .filter(participation -> participation.status() == ParticipationStatus.CONFIRMED)
                .toList();
    }

    /** Who is thought to have been present: who was recorded so, and who checked in and is not recorded otherwise. */
    public record Expected(List<String> morning, List<String> afternoon) {}

    @Transactional(readOnly = true)
    public Expected expected(Slug slug, LocalDate day) {
        return new Expected(expected(slug, day, HalfDay.MORNING), expected(slug, day, HalfDay.AFTERNOON));
    }

    private List<String> expected(Slug slug, LocalDate day, HalfDay half) {
        Set<String> expected = new TreeSet<>(register.present(slug, day, half));
        expected.addAll(checkIns.unrecorded(slug, day, half));
        return candidates(slug).stream()
                .map(candidate -> candidate.reference().value())
                .filter(expected::contains)
                .toList();
    }

    /**
     * Who is in neither list was absent. Recorded again, the later record counts.
     *
     * @param morning references; so the afternoon
     * @throws RefusedException when somebody in the lists does not take part
     */
    @Transactional
    public void record(
            Slug slug, LocalDate day, Collection<String> morning, Collection<String> afternoon, String userId) {
        rights.require(userId, GroupExchangeProcess.RECORD_ATTENDANCE);
        List<String> candidates = candidates(slug).stream()
                .map(candidate -> candidate.reference().value())
                .toList();
        TreeSet<String> strangers = new TreeSet<>(morning);
        strangers.addAll(afternoon);
        candidates.forEach(strangers::remove);
        if (!strangers.isEmpty()) {
            throw RefusedException.input(Texts.of(
                    "attendance.record-attendance.among-confirmed-participants", String.join(", ", strangers)));
        }
        refuseWithoutProgramme(slug, day, HalfDay.MORNING, morning);
        refuseWithoutProgramme(slug, day, HalfDay.AFTERNOON, afternoon);
        register.record(slug, day, HalfDay.MORNING, candidates, morning, userId, clock.instant());
        register.record(slug, day, HalfDay.AFTERNOON, candidates, afternoon, userId, clock.instant());
        log.record(Entry.of(slug.value(), Actor.staff(userId), "attendance-recorded")
                .detail("day", day.toString())
                .detail("morning", String.join(" ", new TreeSet<>(morning)))
                .detail("afternoon", String.join(" ", new TreeSet<>(afternoon))));
    }

    private void refuseWithoutProgramme(Slug slug, LocalDate day, HalfDay half, Collection<String> present) {
        if (!present.isEmpty() && !exchanges.get(slug).hasProgramme(day, half)) {
            throw RefusedException.input(Texts.of(
                    "attendance.record-attendance.no-programme-day", half.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }
}
