package eu.groupexchange.exchange.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An exchange is cancelled wherever it waits; everybody is told, and nothing of it goes on. */
@ExchangeTest
class CancelExchangeProcessTest {

    private static final String REASON = "The hall was flooded.";

    @Autowired
    Story story;

    private TestExchange exchange;

    @BeforeEach
    void publish() {
        exchange = story.publish();
    }

    @Test
    void everybodyIsToldWhereverTheyStand() {
        var silent = exchange.registers("DE", "Dresden");
        var reviewed = exchange.registers("DE", "Dresden").confirmsAddress();
        var invited = exchange.registers("DE", "Dresden").confirmsAddress().isAccepted();
        var confirmed = exchange.registers("DE", "Dresden").comes();
        var withdrawn = exchange.registers("DE", "Dresden").comes().withdraws();

        exchange.isCancelled(REASON);

        assertThat(exchange.status()).isEqualTo(ExchangeStatus.CANCELLED);
        assertThat(exchange.ends()).containsExactly("EndEvent_ExchangeCancelled");
        for (var told : List.of(silent, reviewed, invited, confirmed)) {
            assertThat(told.status()).isEqualTo(ParticipationStatus.CANCELLED);
            assertThat(told.isRunning()).isFalse();
            assertThat(told.mails()).endsWith("exchange-cancelled");
            assertThat(told.mail("exchange-cancelled")).contains(REASON);
        }
        assertThat(reviewed.hasTask(ParticipationProcess.REVIEW_ELIGIBILITY)).isFalse();
        assertThat(silent.calendar("exchange-cancelled")).isEmpty();
        for (var calendar : List.of(invited, confirmed)) {
            assertThat(calendar.calendar("invitation")).contains("SEQUENCE:0", "UID:" + calendar.reference());
            assertThat(calendar.calendar("exchange-cancelled"))
                    .contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED", "UID:" + calendar.reference());
        }
        assertThat(withdrawn.status()).isEqualTo(ParticipationStatus.WITHDRAWN);
        assertThat(withdrawn.mails()).doesNotContain("exchange-cancelled");
    }

    @Test
    void nobodyCanRegisterAnyMoreAndNoTimerIsLeft() {
        exchange.isCancelled(REASON);

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> exchange.registers("DE", "Dresden"));
        story.moveTo("2022-07-01T00:00:00+02:00");
        assertThat(exchange.isRunning()).isFalse();
        assertThat(exchange.log())
                .extracting(entry -> entry.entry().action())
                .containsExactly("exchange-published", "exchange-cancelled");
        assertThat(exchange.log().get(1).entry().reason()).isEqualTo(REASON);
    }

    @Test
    void whileTheListAwaitsItsApproval() {
        story.moveTo("2022-04-12T09:00:00+02:00");

        exchange.isCancelled(REASON);

        assertThat(exchange.hasTask(GroupExchangeProcess.APPROVE_PARTICIPANT_LIST))
                .isFalse();
        assertThat(exchange.ends()).containsExactly("EndEvent_ExchangeCancelled");
    }

    @Test
    void whileTheFirstDayIsAwaited() {
        var confirmed = exchange.registers("DE", "Dresden").comes();
        exchange.closesRegistration();

        exchange.isCancelled(REASON);

        assertThat(exchange.ends()).containsExactly("EndEvent_ExchangeCancelled");
        assertThat(confirmed.status()).isEqualTo(ParticipationStatus.CANCELLED);
    }

    @Test
    void onTheFirstDayAsLongAsNothingIsRecorded() {
        var confirmed = exchange.registers("DE", "Dresden").comes();
        exchange.closesRegistration();
        story.moveTo("2022-05-04T08:00:00+02:00");
        assertThat(exchange.hasTask(GroupExchangeProcess.RECORD_ATTENDANCE)).isTrue();

        exchange.isCancelled(REASON);

        assertThat(exchange.hasTask(GroupExchangeProcess.RECORD_ATTENDANCE)).isFalse();
        assertThat(confirmed.status()).isEqualTo(ParticipationStatus.CANCELLED);
    }

    @Test
    void onceAttendanceIsRecordedItIsTooLate() {
        var confirmed = exchange.registers("DE", "Dresden").comes();
        exchange.closesRegistration().records(LocalDate.parse("2022-05-04"), List.of(confirmed));

        refuses("Attendance of this exchange has been recorded");
        assertThat(confirmed.status()).isEqualTo(ParticipationStatus.CONFIRMED);
        assertThat(exchange.status()).isEqualTo(ExchangeStatus.REGISTRATION_CLOSED);
    }

    @Test
    void afterItsLastDayOrTwiceItIsRefused() {
        exchange.closesRegistration();
        story.moveTo("2022-05-07T00:00:00+02:00");
        refuses("The exchange has taken place");

        exchange = story.publish();
        exchange.isCancelled(REASON);
        refuses("was cancelled already");
    }

    @Test
    void aClosedOneIsNotCancelled() {
        exchange.takesPlaceWith();
        story.moveTo("2022-06-06T00:00:00+02:00");
        exchange.task(GroupExchangeProcess.CLOSE_EXCHANGE)
                .complete("coordinator", Map.of("outcomes", "Nobody came.", "jointProjects", ""));
        assertThat(exchange.ends()).endsWith("EndEvent_ExchangeClosed");

        refuses("is closed");
    }

    private void refuses(String because) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> exchange.isCancelled(REASON))
                .withMessageContaining(because);
    }
}
