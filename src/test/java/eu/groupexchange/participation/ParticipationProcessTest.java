package eu.groupexchange.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.telling.DecisionLetter;
import eu.groupexchange.testing.AtOnce;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestTask;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@ExchangeTest
class ParticipationProcessTest {

    @Autowired
    Story story;

    @Test
    void anEligibleClusterIsAcceptedAndConfirms() {
        var cluster = story.publish().registers("DE", "Dresden").confirmsAddress();
        var task = cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY);

        assertThat(task.variable("eligibilityRecommendation")).isEqualTo("eligible");
        assertThat(task.variable("distanceKm")).isEqualTo(724.983);
        cluster.isAccepted().confirms();

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.CONFIRMED);
        assertThat(cluster.mails()).containsExactly("registration-acknowledged", "invitation", "practical-information");
    }

    @Test
    void aDeclinedOneGetsALetterWithTheReasons() {
        var cluster = story.publish().registers("FR", "Lyon").confirmsAddress();

        assertThat(cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY).variable("eligibilityRecommendation"))
                .isEqualTo("ineligible");
        cluster.isDeclined("");

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.DECLINED);
        assertThat(cluster.ends())
                .containsExactly("EndEvent_AddressConfirmed", "EndEvent_RegistrationRefused", "EndEvent_Declined");
        assertThat(story.bean(DocumentArchive.class)
                        .find(DocumentKey.only(cluster.reference().value(), DecisionLetter.class)))
                .isPresent();
    }

    @Test
    void informationIsAskedForAndTheAmendedRegistrationIsAssessedAnew() {
        var exchange = story.publish();
        var answers = TestExchange.answers("DE", "Nirgendwo");
        var cluster = exchange.registers(answers).confirmsAddress();
        assertThat(cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY).variable("eligibilityRecommendation"))
                .isEqualTo("review");

        cluster.isAsked("Where is your office?");
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.INFORMATION_REQUESTED);
        assertThat(cluster.now().informationRequested()).isEqualTo("Where is your office?");
        answers.put("city", "Leipzig");
        cluster.amends(answers);

        assertThat(cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY).variable("eligibilityRecommendation"))
                .isEqualTo("eligible");
        assertThat(cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY).variable("city"))
                .isEqualTo("Leipzig");
    }

    @Test
    void anAmendmentBeforeTheDecisionReplacesTheOpenReview() {
        var exchange = story.publish();
        var answers = TestExchange.answers("FR", "Lyon");
        var cluster = exchange.registers(answers).confirmsAddress();
        answers.put("country", "IT");
        answers.put("city", "Torino");

        cluster.amends(answers);

        assertThat(cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY).variable("eligibilityRecommendation"))
                .isEqualTo("eligible");
    }

    @Test
    void whoDoesNotConfirmIsRemindedTwiceAndThenLosesThePlace() {
        var cluster =
                story.publish().registers("DE", "Dresden").confirmsAddress().isAccepted();

        story.pass(Duration.ofDays(8));

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.LAPSED);
        assertThat(cluster.ends())
                .containsExactly(
                        "EndEvent_AddressConfirmed",
                        "EndEvent_EligibilityConfirmed",
                        "EndEvent_ConfirmationReminderSent",
                        "EndEvent_ConfirmationReminderSent",
                        "EndEvent_NotConfirmed",
                        "EndEvent_ParticipationLapsed");
        assertThat(cluster.mails())
                .containsExactly(
                        "registration-acknowledged",
                        "invitation",
                        "confirmation-reminder-2022-03-31",
                        "confirmation-reminder-2022-04-03",
                        "place-lapsed");
    }

    @Test
    void whoNeverOpensTheLinkIsRemindedOnceAndThenLapses() {
        var cluster = story.publish().registers("DE", "Dresden");

        story.pass(Duration.ofDays(8));

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.LAPSED);
        assertThat(cluster.mails())
                .containsExactly("registration-acknowledged", "address-reminder", "registration-lapsed");
        assertThat(cluster.ends())
                .containsExactly(
                        "EndEvent_AddressReminderSent", "EndEvent_RegistrationLapsed", "EndEvent_AddressNotConfirmed");
    }

    @Test
    void whoWithdrawsEndsWhereverItWas() {
        var exchange = story.publish();
        var reviewed = exchange.registers("DE", "Dresden").confirmsAddress();
        var confirmed = exchange.registers("DE", "Leipzig").comes();

        reviewed.withdraws();
        confirmed.withdraws().withdraws();

        assertThat(reviewed.hasTask(ParticipationProcess.REVIEW_ELIGIBILITY)).isFalse();
        assertThat(reviewed.ends()).containsExactly("EndEvent_AddressConfirmed", "EndEvent_Withdrawn");
        assertThat(confirmed.status()).isEqualTo(ParticipationStatus.WITHDRAWN);
        assertThat(confirmed.mails()).endsWith("withdrawal-confirmed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe", "ACCEPT"})
    void aTaskWithoutAPossibleDecisionStaysOpenAndSaysWhy(String decision) {
        var cluster = story.publish().registers("DE", "Dresden").confirmsAddress();

        assertThatExceptionOfType(FormFieldValidationException.class)
                .isThrownBy(() -> cluster.isReviewed(decision, ""))
                .withMessageContaining("accept");

        assertThat(cluster.hasTask(ParticipationProcess.REVIEW_ELIGIBILITY)).isTrue();
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.UNDER_REVIEW);
    }

    @Test
    void aTaskCompletedWithoutAnyVariableStaysOpen() {
        var cluster = story.publish().registers("DE", "Dresden").confirmsAddress();

        assertThatExceptionOfType(FormFieldValidationException.class)
                .isThrownBy(() ->
                        cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY).complete("coordinator", Map.of()));

        assertThat(cluster.hasTask(ParticipationProcess.REVIEW_ELIGIBILITY)).isTrue();
    }

    @Test
    void goingAgainstTheRecommendationNeedsAReason() {
        var exchange = story.publish();
        var eligible = exchange.registers("DE", "Dresden").confirmsAddress();
        var ineligible = exchange.registers("FR", "Lyon").confirmsAddress();

        assertThatExceptionOfType(FormFieldValidationException.class)
                .isThrownBy(() -> eligible.isDeclined("  "))
                .withMessageContaining("give the reason");
        assertThatExceptionOfType(FormFieldValidationException.class)
                .isThrownBy(() -> ineligible.isAccepted())
                .withMessageContaining("give the reason");
        ineligible.isAccepted("The office moved to Brussels.");

        assertThat(eligible.hasTask(ParticipationProcess.REVIEW_ELIGIBILITY)).isTrue();
        assertThat(ineligible.status()).isEqualTo(ParticipationStatus.INVITED);
    }

    @Test
    void nothingPersonalIsAProcessVariable() {
        var cluster = story.publish().registers("DE", "Dresden").comes();

        var history = story.bean(org.camunda.bpm.engine.HistoryService.class);
        List<String> values = history.createHistoricVariableInstanceQuery().list().stream()
                .map(variable -> String.valueOf(variable.getValue()))
                .toList();

        assertThat(values)
                .isNotEmpty()
                .noneMatch(value -> value.contains(cluster.now().email()))
                .noneMatch(value -> value.contains("Robin"))
                .noneMatch(value -> value.contains("lightweight construction"));
    }

    @Test
    void ofTwoCoordinatorsWhoDecideAtTheSameMomentOneDecides() throws Exception {
        var cluster = story.publish().registers("DE", "Dresden").confirmsAddress();
        var task = cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY);

        List<Boolean> decided = AtOnce.call(
                List.of(() -> decides(task, "coordinator", "accept"), () -> decides(task, "coordinator2", "decline")));
        story.work();

        assertThat(decided).containsOnlyOnce(true);
        assertThat(cluster.status())
                .isEqualTo(decided.get(0) ? ParticipationStatus.INVITED : ParticipationStatus.DECLINED);
        assertThat(story.bean(DecisionLog.class).of(cluster.reference().value()))
                .filteredOn(entry -> entry.entry().action().equals("eligibility-decided"))
                .hasSize(1);
    }

    private static boolean decides(TestTask task, String userId, String decision) {
        try {
            task.submit(userId, Map.of("eligibilityDecision", decision, "eligibilityReason", "At the same moment."));
            return true;
        } catch (ProcessEngineException | OptimisticLockingFailureException | RestException late) {
            return false;
        }
    }
}
