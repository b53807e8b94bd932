package eu.groupexchange.attendance.day;

import eu.groupexchange.attendance.RecordAttendance;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import eu.groupexchange.workflow.contract.VariableValues;
import eu.groupexchange.workflow.tasks.OpenTasks;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coordinator records a whole day on its page, by completing the task that Tasklist has for it. Nothing is recorded over what
 * somebody else did, and nobody is recorded as absent whom the page had not shown, or who was checked in behind its back.
 */
@Component
public class RecordDay {

    private final DayStandings standings;
    private final DayWords words;
    private final RecordAttendance attendance;
    private final ExchangeLifecycle lifecycle;
    private final OpenTasks tasks;
    private final TaskRights rights;

    RecordDay(
            DayStandings standings,
            DayWords words,
            RecordAttendance attendance,
            ExchangeLifecycle lifecycle,
            OpenTasks tasks,
            TaskRights rights) {
        this.standings = standings;
        this.words = words;
        this.attendance = attendance;
        this.lifecycle = lifecycle;
        this.tasks = tasks;
        this.rights = rights;
    }

    /**
     * @throws RefusedException when the day cannot be recorded now, or ({@code MEANWHILE}) something happened that whoever filled
     *     it in had not seen; the page shown again shows it
     */
    @Transactional
    public void record(Slug slug, LocalDate day, FilledIn list, String userId) {
        rights.require(userId, GroupExchangeProcess.RECORD_ATTENDANCE);
        Exchange exchange = lifecycle.lock(slug);
        DayStanding standing = standings.of(exchange, day, userId);
        if (!standing.isOpen()) {
            throw refused(standing, words.of(exchange, day, standing));
        }
        refuseUnseen(exchange, day, list);
        tasks.complete(
                GroupExchangeProcess.RECORD_ATTENDANCE,
                slug,
                Objects.requireNonNull(standing.taskId()),
                VariableValues.of(GroupExchangeProcess.ATTENDANCE_MORNING, sorted(list.ticked(HalfDay.MORNING)))
                        .and(GroupExchangeProcess.ATTENDANCE_AFTERNOON, sorted(list.ticked(HalfDay.AFTERNOON))),
                userId);
    }

    private static RefusedException refused(DayStanding standing, String why) {
        return switch (standing.is()) {
            case RECORDED, HELD -> RefusedException.meanwhile(Texts.of("day.record.nothing-saved", why));
            default -> RefusedException.notNow(why);
        };
    }

    private void refuseUnseen(Exchange exchange, LocalDate day, FilledIn list) {
        List<Participation> candidates = attendance.candidates(exchange.slug());
        Set<String> listed = list.listed();
        if (listed != null) {
            refuse(
                    "day.record.newly-listed",
                    candidates.stream()
                            .filter(one -> !listed.contains(one.reference().value()))
                            .toList());
        }
        RecordAttendance.Expected expected = attendance.expected(exchange.slug(), day);
        Set<String> arrived = new TreeSet<>(unseen(list, HalfDay.MORNING, expected.morning()));
        arrived.addAll(unseen(list, HalfDay.AFTERNOON, expected.afternoon()));
        refuse(
                "day.record.newly-checked-in",
                candidates.stream()
                        .filter(one -> arrived.contains(one.reference().value()))
                        .toList());
    }

    private static List<String> unseen(FilledIn list, HalfDay half, List<String> expected) {
        return expected.stream()
                .filter(one -> !list.ticked(half).contains(one) && !list.hadSeen(half, one))
                .toList();
    }

    private static void refuse(String key, List<Participation> unseen) {
        if (!unseen.isEmpty()) {
            throw RefusedException.meanwhile(Texts.of(
                    key,
                    unseen.size(),
                    unseen.stream().map(Participation::organisationName).collect(Collectors.joining(", "))));
        }
    }

    private static List<String> sorted(Set<String> references) {
        return List.copyOf(new TreeSet<>(references));
    }
}
