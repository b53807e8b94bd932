package eu.groupexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractInstantAssert;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every deadline over the two changes of the clocks in 2022: a day ends when it ends at the venue, and so many days later is
 * the same time on the clock there. Counted in hours, each of them would come an hour early or late.
 */
@ExchangeTest
class DaylightSavingProcessTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The clock of the test runs on while the application works. */
    private static final long MINUTES_THAT_A_TEST_TAKES = 5;

    @Autowired
    Story story;

    private enum Season {
        SPRING(LocalDate.of(2022, 3, 27), "+01:00", "+02:00"),
        AUTUMN(LocalDate.of(2022, 10, 30), "+02:00", "+01:00");

        private final LocalDate day;
        private final String offsetBefore;
        private final String offsetAfter;

        Season(LocalDate day, String offsetBefore, String offsetAfter) {
            this.day = day;
            this.offsetBefore = offsetBefore;
            this.offsetAfter = offsetAfter;
        }

        /** So many days from the change, with the offset that holds there. */
        Instant at(int days, String time) {
            return ZonedDateTime.parse(day.plusDays(days) + "T" + time + (days <= 0 ? offsetBefore : offsetAfter))
                    .toInstant();
        }
    }

    @ParameterizedTest
    @EnumSource
    void registrationClosesWhenTheDayOfTheChangeEnds(Season season) {
        TestExchange exchange = publish(season, -10, 20, 0);

        assertThat(exchange.exchange().registrationClosesAt()).isEqualTo(season.at(1, "00:00:00"));
        story.moveTo(season.at(1, "00:00:00").minusSeconds(60));
        assertThat(exchange.status()).isEqualTo(ExchangeStatus.PUBLISHED);
        story.moveTo(season.at(1, "00:00:00"));
        assertThat(exchange.status()).isEqualTo(ExchangeStatus.REGISTRATION_CLOSED);
    }

    @ParameterizedTest
    @EnumSource
    void aDeadlineSetAnewIsTheEndOfItsDayToo(Season season) {
        TestExchange exchange = publish(season, -10, 20, -5);

        exchange.takesRegistrationsUntil(season.day.plusDays(2), "Over the change.");

        assertThat(exchange.timers()).containsExactly(season.at(3, "00:00:00"));
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceIsConfirmedUntilTheSeventhDayEndsAtTheVenue(Season season) {
        TestExchange exchange = publish(season, -4, 20, 5);
        TestParticipation cluster =
                exchange.registers("DE", "Dresden").confirmsAddress().isAccepted();

        Instant confirmBy = cluster.now().confirmBy();
        assertThat(confirmBy).isEqualTo(season.at(4, "00:00:00"));
        assertThat(cluster.timers()).contains(confirmBy.truncatedTo(ChronoUnit.MILLIS));
        story.moveTo(confirmBy.minus(10, ChronoUnit.MINUTES));
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.INVITED);
        assertSoonAfter(
                cluster.mailedAt("confirmation-reminder-" + season.day.minusDays(1)), season.at(-1, "10:00:00"));
        assertSoonAfter(cluster.mailedAt("confirmation-reminder-" + season.day.plusDays(2)), season.at(2, "10:00:00"));
        story.moveTo(confirmBy.plusSeconds(1));
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.LAPSED);
        assertThat(cluster.mails())
                .filteredOn(mail -> mail.startsWith("confirmation-reminder"))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void theLinkIsOpenedUntilTheSeventhDayEndsAtTheVenue(Season season) {
        TestParticipation silent = publish(season, -4, 20, 5).registers("DE", "Dresden");

        story.moveTo(season.at(3, "23:59:59"));
        assertSoonAfter(silent.mailedAt("address-reminder"), season.at(-2, "10:00:00"));
        assertThat(silent.status()).isEqualTo(ParticipationStatus.REGISTERED);
        story.moveTo(season.at(4, "00:01:00"));
        assertSoonAfter(silent.mailedAt("registration-lapsed"), season.at(4, "00:00:00"));
    }

    @ParameterizedTest
    @EnumSource
    void claimsAreRemindedOfAtNineAndEndWithTheirDay(Season season) {
        TestExchange exchange = publish(season, -40, -17, -30);
        TestParticipation cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);

        Instant windowCloses = season.at(16, "00:00:00");
        assertThat(cluster.claim().deadline()).isEqualTo(windowCloses);
        assertThat(exchange.timers()).containsExactly(windowCloses);
        story.moveTo(windowCloses.minusSeconds(60));
        assertSoonAfter(cluster.mailedAt("claim-reminder-" + season.day.minusDays(5)), season.at(-5, "09:00:00"));
        assertSoonAfter(cluster.mailedAt("claim-reminder-" + season.day.plusDays(5)), season.at(5, "09:00:00"));
        assertThat(cluster.mails())
                .filteredOn(mail -> mail.startsWith("claim-reminder"))
                .hasSize(2);
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.ENTITLED);
        assertThat(exchange.hasTask(GroupExchangeProcess.CLOSE_EXCHANGE)).isFalse();
        exchange.filesSheets();
        story.moveTo(windowCloses.plusSeconds(1));
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.UNCLAIMED);
        assertThat(exchange.hasTask(GroupExchangeProcess.CLOSE_EXCHANGE)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void movedOverTheChangeItBeginsAtTheSameHour(Season season) {
        TestExchange exchange = publish(season, -20, -3, -10);
        TestParticipation cluster = exchange.registers("DE", "Dresden").comes();
        exchange.closesRegistration();
        assertThat(exchange.timers()).containsExactly(season.at(-3, "00:00:00"));

        exchange.isMovedTo(season.day.plusDays(4), "The week after.");

        assertThat(exchange.timers()).containsExactly(season.at(4, "00:00:00"));
        assertThat(cluster.calendar("exchange-rescheduled-1"))
                .contains("DTSTART;TZID=Europe/Paris:"
                        + season.day.plusDays(4).toString().replace("-", "") + "T090000");
        story.moveTo(season.at(4, "00:00:00").minusSeconds(60));
        assertThat(exchange.hasTask(GroupExchangeProcess.RECORD_ATTENDANCE)).isFalse();
        story.moveTo(season.at(4, "00:00:00"));
        assertThat(exchange.hasTask(GroupExchangeProcess.RECORD_ATTENDANCE)).isTrue();
    }

    /** All in days from the change; it is ten o'clock at the venue. */
    private TestExchange publish(Season season, int today, int firstDay, int lastRegistrationDay) {
        LocalDate first = season.day.plusDays(firstDay);
        Instant closes = season.day
                .plusDays(lastRegistrationDay + 1L)
                .atStartOfDay(PARIS)
                .toInstant();
        return story.publishAt(season.at(today, LocalTime.of(10, 0) + ":00"), beginning(first, closes));
    }

    private static Consumer<ObjectNode> beginning(LocalDate first, Instant registrationCloses) {
        return call -> {
            call.put("firstDay", first.toString());
            call.put("lastDay", first.plusDays(2).toString());
            call.put("registrationClosesAt", registrationCloses.toString());
            ArrayNode agenda = (ArrayNode) call.get("agenda");
            List.of(0, 1, 2).forEach(day -> ((ObjectNode) agenda.get(day))
                    .put("date", first.plusDays(day).toString()));
        };
    }

    private static AbstractInstantAssert<?> assertSoonAfter(Instant instant, Instant planned) {
        return assertThat(instant)
                .isAfterOrEqualTo(planned)
                .isCloseTo(planned, within(MINUTES_THAT_A_TEST_TAKES, ChronoUnit.MINUTES));
    }
}
