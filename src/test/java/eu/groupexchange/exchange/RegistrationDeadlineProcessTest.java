package eu.groupexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.exchange.change.Change;
import eu.groupexchange.exchange.change.ChangeRegistrationDeadline;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class RegistrationDeadlineProcessTest {

    private static final LocalDate TENTH = LocalDate.parse("2022-04-10");

    @Autowired
    Story story;

    private TestExchange exchange;

    @BeforeEach
    void publish() {
        exchange = story.publish();
    }

    @Test
    void anExtensionAtTheLastMinuteKeepsTheDoorOpen() {
        story.moveTo("2022-04-10T23:59:00+02:00");

        exchange.takesRegistrationsUntil(TENTH.plusDays(7), "Easter is near.");

        assertThat(exchange.timers()).containsExactly(at("2022-04-18T00:00:00+02:00"));
        story.moveTo("2022-04-17T23:59:00+02:00");
        assertThat(exchange.status()).isEqualTo(ExchangeStatus.PUBLISHED);
        exchange.registers("DE", "Dresden");
        story.moveTo("2022-04-18T00:00:00+02:00");
        assertThat(exchange.status()).isEqualTo(ExchangeStatus.REGISTRATION_CLOSED);
        assertThat(exchange.hasTask(GroupExchangeProcess.APPROVE_PARTICIPANT_LIST))
                .isTrue();
    }

    @Test
    void broughtForwardItClosesOnTheEarlierDayAndNotAgainOnTheOldOne() {
        exchange.takesRegistrationsUntil(LocalDate.parse("2022-04-01"), "All places are asked for.");

        story.moveTo("2022-04-01T23:59:00+02:00");
        assertThat(exchange.status()).isEqualTo(ExchangeStatus.PUBLISHED);
        story.moveTo("2022-04-02T00:00:00+02:00");
        assertThat(exchange.status()).isEqualTo(ExchangeStatus.REGISTRATION_CLOSED);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> exchange.registers("DE", "Dresden"));
        story.moveTo("2022-04-12T00:00:00+02:00");
        assertThat(summaries()).isEqualTo(1);
        assertThat(exchange.timers()).isEmpty();
    }

    @Test
    void aDoorThatClosedIsOpenedAgainUntilTheListIsApproved() {
        story.moveTo("2022-04-12T09:00:00+02:00");
        assertThat(exchange.hasTask(GroupExchangeProcess.APPROVE_PARTICIPANT_LIST))
                .isTrue();

        exchange.takesRegistrationsUntil(LocalDate.parse("2022-04-20"), "Two clusters asked for more time.");

        assertThat(exchange.status()).isEqualTo(ExchangeStatus.PUBLISHED);
        assertThat(exchange.hasTask(GroupExchangeProcess.APPROVE_PARTICIPANT_LIST))
                .isFalse();
        var late = exchange.registers("DE", "Dresden").confirmsAddress();
        assertThat(late.task(ParticipationProcess.REVIEW_ELIGIBILITY).variable("eligibilityRecommendation"))
                .isEqualTo("eligible");
        exchange.closesRegistration();
        assertThat(summaries()).as("one each time that it closed").isEqualTo(2);
        assertThat(exchange.log())
                .extracting(entry -> entry.entry().action())
                .containsSubsequence(
                        "registration-closed",
                        "registration-deadline-changed",
                        "registration-closed",
                        "participant-list-approved");
        assertThat(exchange.log().get(2).entry().details())
                .containsEntry("registrationUntilBefore", "2022-04-10")
                .containsEntry("registrationUntil", "2022-04-20")
                .containsEntry("reopened", "yes");
    }

    @Test
    void onceTheListIsApprovedTheDoorStaysClosed() {
        exchange.closesRegistration();

        refuses("2022-04-20", "The participant list has been approved");
        assertThat(exchange.status()).isEqualTo(ExchangeStatus.REGISTRATION_CLOSED);
    }

    @Test
    void aDayThatMakesNoSenseIsRefused() {
        refuses("2022-03-27", "has to lie in the future");
        refuses("2022-05-04", "has to end before the exchange begins");
        refuses("2022-04-10", "ends on that day already");
        exchange.takesRegistrationsUntil(LocalDate.parse("2022-05-03"), "Until the evening before.");
        assertThat(exchange.exchange().registrationClosesAt()).isEqualTo(at("2022-05-04T00:00:00+02:00"));
    }

    @Test
    void whileTheDoorIsBeingClosedItIsTooLateForAMoment() {
        story.freezeAt(at("2022-04-11T00:00:00+02:00"));

        refuses("2022-04-20", "being closed at this very moment");
    }

    @Test
    void aReasonIsAskedFor() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> exchange.takesRegistrationsUntil(TENTH.plusDays(1), " "))
                .withMessage("Give the reason.");
    }

    @Test
    void whoLookedBeforeSomebodyElseChangedItIsRefused() {
        Change seenBefore = exchange.change("We need more time.");
        exchange.takesRegistrationsUntil(TENTH.plusDays(1), "A day more.");

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> story.bean(ChangeRegistrationDeadline.class)
                        .change(exchange.slug(), TENTH.plusDays(5), seenBefore))
                .withMessageContaining("Somebody changed this exchange");
        assertThat(exchange.exchange().lastRegistrationDay()).isEqualTo(TENTH.plusDays(1));
    }

    @Test
    void anApprovalThatIsNoneKeepsTheTaskOpen() {
        story.moveTo("2022-04-12T09:00:00+02:00");

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> exchange.task(GroupExchangeProcess.APPROVE_PARTICIPANT_LIST)
                        .complete("coordinator", Map.of("participantListApproved", false)))
                .withMessageContaining("Tick that the list is approved");
        assertThat(exchange.hasTask(GroupExchangeProcess.APPROVE_PARTICIPANT_LIST))
                .isTrue();
    }

    private long summaries() {
        return story.bean(Outbox.class).of(exchange.slug().value()).stream()
                .map(OutgoingMail::occasion)
                .filter(occasion -> occasion.startsWith("registration-summary"))
                .count();
    }

    private void refuses(String day, String because) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> exchange.takesRegistrationsUntil(LocalDate.parse(day), "We need it."))
                .withMessageContaining(because);
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
