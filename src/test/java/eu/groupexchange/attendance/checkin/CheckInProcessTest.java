package eu.groupexchange.attendance.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.attendance.AttendanceRegister;
import eu.groupexchange.attendance.AttendedHalf;
import eu.groupexchange.attendance.CheckIns;
import eu.groupexchange.attendance.RecordAttendance;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class CheckInProcessTest {

    @Autowired
    Story story;

    @Test
    void whoConfirmsGetsABadgeWithTheMailThatTellsHowToGetThere() {
        var cluster = story.publish().registers("DE", "Dresden").comes();

        assertThat(story.bean(DocumentArchive.class).of(cluster.reference().value()))
                .extracting(document -> document.key().kind())
                .contains(DocumentKind.of(Badge.class));
        assertThat(story.bean(Outbox.class).of(cluster.reference().value()))
                .filteredOn(mail -> mail.occasion().equals("practical-information"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("badge"));
        assertThat(cluster.badge()).hasSizeGreaterThan(20);
    }

    @Test
    void whoIsCheckedInIsTickedInTheTaskOfTheDayWhichIsOpenAlready() {
        TestExchange exchange = story.publish();
        var early = exchange.registers("DE", "Dresden").comes();
        var late = exchange.registers("AT", "Wien").comes();
        exchange.closesRegistration();
        story.moveTo("2022-05-04T08:52:00+02:00");

        early.arrives();
        story.moveTo("2022-05-04T13:40:00+02:00");
        late.arrives();

        var task = exchange.task(GroupExchangeProcess.RECORD_ATTENDANCE);
        assertThat(task.variable("attendanceMorning").toString())
                .contains(early.reference().value())
                .doesNotContain(late.reference().value());
        assertThat(task.variable("attendanceAfternoon").toString())
                .contains(late.reference().value())
                .doesNotContain(early.reference().value());
        task.complete("coordinator", Map.of());
        assertThat(story.bean(AttendanceRegister.class).of(early.reference()))
                .extracting(half -> half.day() + " " + half.half())
                .containsExactly("2022-05-04 MORNING");
    }

    @Test
    void aSecondScanInTheSameHalfDayChangesNothing() {
        TestExchange exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        exchange.closesRegistration();
        story.moveTo("2022-05-04T08:52:00+02:00");
        cluster.arrives();
        story.moveTo("2022-05-04T09:10:00+02:00");

        cluster.arrives();

        assertThat(story.bean(CheckIns.class).of(cluster.reference())).hasSize(1);
        assertThat(story.bean(CheckIn.class)
                        .arrival(cluster.badge())
                        .orElseThrow()
                        .before())
                .isNotNull();
        assertThat(story.bean(DecisionLog.class).of(cluster.reference().value()))
                .filteredOn(entry -> entry.entry().action().equals("checked-in"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-05-04T00:00:00+02:00, MORNING",
        "2022-05-04T12:59:59+02:00, MORNING",
        "2022-05-04T13:00:00+02:00, AFTERNOON",
        "2022-05-06T23:59:59+02:00, AFTERNOON",
    })
    void theHalfDayIsThatOfTheExchangesZoneAndAgenda(String moment, String half) {
        TestExchange exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        story.freezeAt(java.time.OffsetDateTime.parse(moment).toInstant());

        assertThat(arrival(cluster).half())
                .isNotNull()
                .extracting(AttendedHalf::half)
                .hasToString(half);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-05-03T23:59:59+02:00, has not begun",
        "2022-05-07T00:00:00+02:00, is over",
    })
    void nobodyIsCheckedInBeforeOrAfterTheExchange(String moment, String why) {
        TestExchange exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        story.freezeAt(java.time.OffsetDateTime.parse(moment).toInstant());

        assertThat(arrival(cluster).problem()).contains(why);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(cluster::arrives)
                .withMessageContaining(why);
    }

    @Test
    void theBadgeOfWhoWithdrewIsNoLongerValid() {
        TestExchange exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes().withdraws();
        story.freezeAt(
                java.time.OffsetDateTime.parse("2022-05-04T09:00:00+02:00").toInstant());

        assertThat(arrival(cluster).problem()).contains("withdrawn");
    }

    @Test
    void aCodeThatIsOnNoBadgeLeadsToNobody() {
        assertThat(story.bean(CheckIn.class).arrival("x".repeat(22))).isEmpty();
        assertThat(story.bean(CheckIn.class).arrival("x".repeat(5000))).isEmpty();
    }

    @Test
    void whatWasRecordedCountsMoreThanACheckIn() {
        TestExchange exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        exchange.closesRegistration();
        story.moveTo("2022-05-04T09:00:00+02:00");
        cluster.arrives();

        exchange.records(java.time.LocalDate.of(2022, 5, 4), List.of(), List.of());

        assertThat(story.bean(AttendanceRegister.class).of(cluster.reference())).isEmpty();
        assertThat(story.bean(RecordAttendance.class)
                        .expected(exchange.slug(), java.time.LocalDate.of(2022, 5, 4))
                        .morning())
                .isEmpty();
    }

    private CheckIn.Arrival arrival(TestParticipation cluster) {
        return story.bean(CheckIn.class).arrival(cluster.badge()).orElseThrow();
    }
}
