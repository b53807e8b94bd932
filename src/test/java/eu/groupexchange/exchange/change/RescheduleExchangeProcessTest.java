package eu.groupexchange.exchange.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.attendance.AttendanceSheet;
import eu.groupexchange.exchange.AgendaDay;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.place.Invitation;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An exchange is moved wherever it waits, and everything that hangs on its dates goes with it. */
@ExchangeTest
class RescheduleExchangeProcessTest {

    private static final LocalDate OLD = LocalDate.parse("2022-05-04");
    private static final LocalDate LATER = LocalDate.parse("2022-06-08");
    private static final String REASON = "The hall is being repaired.";

    @Autowired
    Story story;

    private TestExchange exchange;

    @BeforeEach
    void publish() {
        exchange = story.publish();
    }

    @Test
    void allDaysMoveWithTheirProgramme() {
        Exchange before = exchange.exchange();

        exchange.isMovedTo(LATER, REASON);

        Exchange after = exchange.exchange();
        assertThat(after.days()).containsExactly(LATER, LATER.plusDays(1), LATER.plusDays(2));
        assertThat(after.agenda()).extracting(AgendaDay::date).isEqualTo(after.days());
        assertThat(after.agenda())
                .extracting(AgendaDay::sessions)
                .isEqualTo(before.agenda().stream().map(AgendaDay::sessions).toList());
        assertThat(after.registrationClosesAt()).isEqualTo(before.registrationClosesAt());
        assertThat(after.revision()).isEqualTo(1);
        assertThat(exchange.log().get(1).entry().details())
                .containsEntry("firstDayBefore", "2022-05-04")
                .containsEntry("firstDay", "2022-06-08")
                .containsEntry("registrationUntilBefore", "2022-04-10")
                .containsEntry("registrationUntil", "2022-04-10");
    }

    @Test
    void everybodyIsToldAsTheyStand() {
        var open = exchange.registers("DE", "Dresden").confirmsAddress();
        var invited = exchange.registers("DE", "Dresden").confirmsAddress().isAccepted();
        var confirmed = exchange.registers("DE", "Dresden").comes();
        var declined = exchange.registers("FR", "Lyon").confirmsAddress().isDeclined("");

        exchange.isMovedTo(LATER, REASON);

        for (var told : List.of(open, invited, confirmed)) {
            assertThat(told.mail("exchange-rescheduled-1"))
                    .contains(REASON, "8 to 10 June 2022", "Instead of: 4 to 6 May 2022");
        }
        assertThat(declined.mails()).doesNotContain("exchange-rescheduled-1");
        assertThat(open.calendar("exchange-rescheduled-1")).isEmpty();
        assertThat(open.mail("exchange-rescheduled-1")).contains("Your registration goes on as before");
        assertThat(invited.mail("exchange-rescheduled-1"))
                .contains("confirm it on your page by the end of 4 April 2022");
        assertThat(confirmed.mail("exchange-rescheduled-1")).contains("stays confirmed");
        for (var calendar : List.of(invited, confirmed)) {
            assertThat(calendar.calendar("exchange-rescheduled-1"))
                    .contains(
                            "METHOD:REQUEST",
                            "SEQUENCE:1",
                            "UID:" + calendar.reference(),
                            "DTSTART;TZID=Europe/Paris:20220608T090000");
            assertThat(calendar.documents(Invitation.class)).hasSize(2);
        }
        assertThat(open.task(ParticipationProcess.REVIEW_ELIGIBILITY).variable("country"))
                .isEqualTo("DE");
        assertThat(exchange.ends()).containsExactly("EndEvent_DatesChanged");
    }

    @Test
    void whoRegistersAfterwardsIsInvitedToTheNewDatesAtOnce() {
        exchange.isMovedTo(LATER, REASON);

        var cluster = exchange.registers("DE", "Dresden").comes();

        assertThat(cluster.calendar("invitation"))
                .contains("METHOD:PUBLISH", "SEQUENCE:1", "DTSTART;TZID=Europe/Paris:20220608T090000");
        assertThat(cluster.mails()).noneMatch(occasion -> occasion.startsWith("exchange-rescheduled"));
    }

    @Test
    void movedWhileRegistrationIsOpenWithANewDeadline() {
        exchange.isMovedTo(LATER, LocalDate.parse("2022-05-15"), REASON);

        assertThat(exchange.timers()).containsExactly(at("2022-05-16T00:00:00+02:00"));
        story.moveTo("2022-05-15T23:59:00+02:00");
        assertThat(exchange.status()).isEqualTo(ExchangeStatus.PUBLISHED);
        story.moveTo("2022-05-16T00:00:00+02:00");
        assertThat(exchange.status()).isEqualTo(ExchangeStatus.REGISTRATION_CLOSED);
    }

    @Test
    void movedWhileTheListAwaitsItsApproval() {
        story.moveTo("2022-04-12T09:00:00+02:00");

        exchange.isMovedTo(LATER, REASON);

        assertThat(exchange.status()).isEqualTo(ExchangeStatus.REGISTRATION_CLOSED);
        assertThat(exchange.hasTask(GroupExchangeProcess.APPROVE_PARTICIPANT_LIST))
                .isTrue();
        exchange.task(GroupExchangeProcess.APPROVE_PARTICIPANT_LIST)
                .complete("coordinator", Map.of("participantListApproved", true));
        assertThat(exchange.timers()).containsExactly(at("2022-06-08T00:00:00+02:00"));
        assertThat(exchange.documents(AttendanceSheet.class)).hasSize(3);
    }

    @Test
    void movedWithANewDeadlineTheDoorOpensAgain() {
        story.moveTo("2022-04-12T09:00:00+02:00");

        exchange.isMovedTo(LATER, LocalDate.parse("2022-05-15"), REASON);

        assertThat(exchange.status()).isEqualTo(ExchangeStatus.PUBLISHED);
        assertThat(exchange.hasTask(GroupExchangeProcess.APPROVE_PARTICIPANT_LIST))
                .isFalse();
        assertThat(exchange.registers("DE", "Dresden").status()).isEqualTo(ParticipationStatus.REGISTERED);
        assertThat(exchange.timers()).containsExactly(at("2022-05-16T00:00:00+02:00"));
    }

    @Test
    void movedWhileTheFirstDayIsAwaitedItGoesOnWithNewSheets() {
        var cluster = exchange.registers("DE", "Dresden").comes();
        exchange.closesRegistration();
        assertThat(exchange.timers()).containsExactly(at("2022-05-04T00:00:00+02:00"));

        exchange.isMovedTo(OLD.plusDays(1), REASON);

        assertThat(exchange.timers()).containsExactly(at("2022-05-05T00:00:00+02:00"));
        assertThat(exchange.documents(AttendanceSheet.class))
                .extracting(document -> document.fileName() + " " + document.standing())
                .containsExactlyInAnyOrder(
                        "attendance-2022-05-04.pdf REPLACED",
                        "attendance-2022-05-05.pdf REPLACED",
                        "attendance-2022-05-06.pdf REPLACED",
                        "attendance-2022-05-05-v2.pdf VALID",
                        "attendance-2022-05-06-v2.pdf VALID",
                        "attendance-2022-05-07-v2.pdf VALID");
        story.moveTo("2022-05-04T12:00:00+02:00");
        assertThat(exchange.hasTask(GroupExchangeProcess.RECORD_ATTENDANCE)).isFalse();
        story.moveTo("2022-05-05T08:00:00+02:00");
        assertThat(exchange.task(GroupExchangeProcess.RECORD_ATTENDANCE).variable("attendanceDayText"))
                .isEqualTo("Thursday 5 May 2022");
        exchange.exchange().days().forEach(day -> exchange.records(day, List.of(cluster)));
        assertThat(cluster.now().daysAttended()).isEqualTo(3);
        assertThat(exchange.timers()).containsExactly(at("2022-06-07T00:00:00+02:00"));
    }

    @Test
    void movedTwiceTheLastDatesCount() {
        var cluster = exchange.registers("DE", "Dresden").comes();

        exchange.isMovedTo(LATER, REASON).isMovedTo(LATER.plusDays(7), "The caterer cannot come.");

        assertThat(cluster.calendar("exchange-rescheduled-2"))
                .contains("SEQUENCE:2", "DTSTART;TZID=Europe/Paris:20220615T090000");
        assertThat(cluster.mail("exchange-rescheduled-2")).contains("Instead of: 8 to 10 June 2022");
        assertThat(cluster.documents(Invitation.class)).hasSize(3);
    }

    @Test
    void broughtForwardNobodyConfirmsAfterItsBeginning() {
        var invited = exchange.registers("DE", "Dresden").confirmsAddress().isAccepted();
        exchange.isMovedTo(LocalDate.parse("2022-04-02"), LocalDate.parse("2022-03-30"), REASON);

        assertThat(invited.now().confirmBy()).isEqualTo(at("2022-04-02T00:00:00+02:00"));
        story.moveTo("2022-04-02T00:00:00+02:00");
        assertThat(invited.status()).isEqualTo(ParticipationStatus.LAPSED);
    }

    @Test
    void whoWasCutShortByTheOldBeginningHasItsDaysInFull() {
        var cluster = exchange.registers("DE", "Dresden").confirmsAddress();
        story.moveTo("2022-05-01T09:00:00+02:00");
        cluster.isAccepted();
        assertThat(cluster.now().confirmBy()).isEqualTo(at("2022-05-04T00:00:00+02:00"));

        exchange.isMovedTo(LATER, REASON);

        assertThat(cluster.now().confirmBy()).isEqualTo(at("2022-05-09T00:00:00+02:00"));
        story.moveTo("2022-05-04T00:00:01+02:00");
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.INVITED);
        story.moveTo("2022-05-09T00:00:01+02:00");
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.LAPSED);
    }

    @Test
    void aDateThatMakesNoSenseIsRefused() {
        refuses(OLD, null, "begins on that day already");
        refuses(LocalDate.parse("2022-03-28"), null, "has to lie in the future");
        refuses(LocalDate.parse("2022-04-09"), null, "Registration would end after the exchange has begun");
        refuses(LATER, LATER, "has to end before the exchange begins");
        exchange.isMovedTo(LocalDate.parse("2022-04-11"), REASON);
        story.moveTo("2022-04-11T00:00:00+02:00");
        refuses(LATER, null, "The exchange has begun");
        assertThat(exchange.exchange().revision()).isEqualTo(1);
    }

    private void refuses(LocalDate firstDay, LocalDate lastRegistrationDay, String because) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> exchange.isMovedTo(firstDay, lastRegistrationDay, REASON))
                .withMessageContaining(because);
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
