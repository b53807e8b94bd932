package eu.groupexchange.participation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.eligibility.MeasuredFrom;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.Location;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.access.ChangeContactAddress;
import eu.groupexchange.participation.access.CorrectContactAddress;
import eu.groupexchange.participation.place.Invitation;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestParticipation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class AmendRegistrationProcessTest {

    @Autowired
    Story story;

    @ParameterizedTest
    @CsvSource({
        "city, Leipzig",
        "organisationName, Another Rail Cluster",
        "organisationType, business-network",
        "registrationNumber, HRB 4711",
    })
    void aFactOnWhichEligibilityWasDecidedOpensTheReviewAgainAndThePlaceStaysHeld(String key, String answer) {
        var cluster = story.publish().registers("DE", "Dresden").comes();

        cluster.amends(key, answer);

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.UNDER_REVIEW);
        assertThat(cluster.hasTask(ParticipationProcess.REVIEW_ELIGIBILITY)).isTrue();
        assertThat(cluster.now().holdsPlace()).isTrue();
        assertThat(cluster.now().state().place().confirmedAt()).isNull();
        assertThat(cluster.mails()).endsWith("review-reopened", "papers-renewed-receipt-1-v2");
        assertThat(actions(cluster)).endsWith("registration-amended", "review-reopened", "eligibility-assessed");
        assertThat(actions(cluster)).contains("eligibility-decided", "participation-confirmed");
    }

    @Test
    void acceptedAgainItIsInvitedAndConfirmsAnew() {
        var cluster = story.publish(
                        call -> ((com.fasterxml.jackson.databind.node.ObjectNode) call.get("rules")).put("capacity", 1))
                .registers("DE", "Dresden")
                .comes();

        cluster.amends("city", "Leipzig").isAccepted();
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.INVITED);
        cluster.confirms();

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.CONFIRMED);
        assertThat(cluster.mails())
                .containsSubsequence("invitation", "practical-information", "review-reopened", "invitation-2")
                .endsWith("practical-information-2");
        assertThat(story.bean(DocumentArchive.class)
                        .latest(DocumentKey.only(cluster.reference().value(), Invitation.class)))
                .hasValueSatisfying(letter -> assertThat(letter.version()).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource({"phone, +49 351 111111", "motivation, Something else.", "contactName, Kim Muster", "shareContact, true"
    })
    void whatDecidesNothingIsJustKept(String key, String answer) {
        var cluster = story.publish().registers("DE", "Dresden").comes();

        cluster.amends(key, answer);

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.CONFIRMED);
        assertThat(cluster.now().answers()).containsEntry(key, answer);
        assertThat(cluster.hasTask(ParticipationProcess.REVIEW_ELIGIBILITY)).isFalse();
        assertThat(cluster.mails()).doesNotContain("review-reopened");
        assertThat(story.bean(DecisionLog.class).of(cluster.reference().value()))
                .last()
                .satisfies(logged -> {
                    assertThat(logged.entry().action()).isEqualTo("registration-amended");
                    assertThat(logged.entry().details()).containsEntry("changed", key);
                });
    }

    @Test
    void theInvitedAndTheWaitingAreReviewedAgainToo() {
        var exchange = story.publish(
                call -> ((com.fasterxml.jackson.databind.node.ObjectNode) call.get("rules")).put("capacity", 1));
        var invited = exchange.registers("DE", "Dresden").confirmsAddress().isAccepted();
        var waiting = exchange.registers("DE", "Berlin").confirmsAddress().isAccepted();
        assertThat(waiting.status()).isEqualTo(ParticipationStatus.WAITING_LIST);

        invited.amends("city", "Leipzig");
        waiting.amends("city", "Hamburg");

        assertThat(List.of(invited, waiting))
                .extracting(TestParticipation::status)
                .containsOnly(ParticipationStatus.UNDER_REVIEW);
        waiting.isAccepted();
        assertThat(waiting.status()).isEqualTo(ParticipationStatus.WAITING_LIST);
        invited.isDeclined("It moved too often.");
        assertThat(waiting.status()).isEqualTo(ParticipationStatus.INVITED);
    }

    @Test
    void whoseAmendedRegistrationIsDeclinedGivesThePlaceBack() {
        var cluster = story.publish().registers("DE", "Dresden").comes();

        cluster.amends("country", "FR").isDeclined("");

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.DECLINED);
        assertThat(cluster.now().holdsPlace()).isFalse();
        assertThat(cluster.ends())
                .containsExactly(
                        "EndEvent_AddressConfirmed",
                        "EndEvent_EligibilityConfirmed",
                        "EndEvent_RegistrationRefused",
                        "EndEvent_Declined");
    }

    @Test
    void nothingCanBeChangedOnceTheExchangeHasBegunOrItEnded() {
        var exchange = story.publish();
        var declined = exchange.registers("FR", "Lyon").confirmsAddress().isDeclined("");
        var withdrawn = exchange.registers("DE", "Leipzig").withdraws();
        var confirmed = exchange.registers("DE", "Dresden").comes();
        story.freezeAt(exchange.exchange().startsAt());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> confirmed.amends("phone", "+49 1"))
                .withMessageContaining("has begun");
        for (var ended : List.of(declined, withdrawn)) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> ended.amends("city", "Berlin"))
                    .withMessageContaining("cannot be changed any more");
        }
    }

    @Test
    void aConfirmedOneCannotPutItsPlaceAtRiskWhenNobodyCouldReviewItInTime() {
        var exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        story.moveTo(exchange.exchange().startsAt().minus(java.time.Duration.ofDays(2)));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> cluster.amends("city", "Leipzig"))
                .withMessageContaining("Write to the contact");
        cluster.amends("phone", "+49 1 234567");

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.CONFIRMED);
    }

    @Test
    void aPointThatACoordinatorSetHoldsWhileThePlaceStaysTheSame() {
        var cluster = story.publish().registers("DE", "Dresden").confirmsAddress();
        cluster.isLocated(51.1, 13.8);

        cluster.amends("motivation", "Something else.");
        assertThat(cluster.now().location()).extracting(Location::source).isEqualTo(MeasuredFrom.EXACT);
        cluster.amends("city", "Leipzig");

        assertThat(cluster.now().location()).extracting(Location::source).isEqualTo(MeasuredFrom.GAZETTEER);
    }

    @Test
    void anotherAddressCountsOnceItsLinkWasOpenedAndTheOldOneIsTold() {
        var cluster = story.publish().registers("DE", "Dresden").comes();
        String before = cluster.now().email();

        cluster.amends("email", "new@cluster.example");

        assertThat(cluster.now().email()).isEqualTo(before);
        assertThat(recipients(cluster, "address-change-requested")).containsExactly(before);
        assertThat(recipients(cluster, "new-address")).containsExactly("new@cluster.example");
        cluster.amends("phone", "+49 1 234567");
        assertThat(recipients(cluster, "new-address"))
                .as("the address on file was sent again, so the change is taken back")
                .hasSize(1);
        assertThat(story.bean(ChangeContactAddress.class).pendingOf(cluster.now()))
                .isEmpty();

        cluster.amends("email", "other@cluster.example");
        story.bean(ChangeContactAddress.class).prove(cluster.reference());
        story.bean(ChangeContactAddress.class).prove(cluster.reference());

        assertThat(cluster.now().email()).isEqualTo("other@cluster.example");
        assertThat(actions(cluster).stream().filter("address-changed"::equals)).hasSize(1);
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.CONFIRMED);
    }

    @Test
    void aCoordinatorsCorrectionTakesPrecedenceOverAPendingAddress() {
        var cluster = story.publish().registers("DE", "Dresden").comes();
        cluster.amends("email", "new@cluster.example");

        story.bean(CorrectContactAddress.class)
                .correct(cluster.reference(), "right@cluster.example", "It called.", "coordinator");
        story.bean(ChangeContactAddress.class).prove(cluster.reference());

        assertThat(cluster.now().email()).isEqualTo("right@cluster.example");
    }

    private List<String> actions(TestParticipation cluster) {
        return story.bean(DecisionLog.class).of(cluster.reference().value()).stream()
                .map(logged -> logged.entry().action())
                .toList();
    }

    private List<String> recipients(TestParticipation cluster, String occasion) {
        return story.bean(Outbox.class).of(cluster.reference().value()).stream()
                .filter(mail -> mail.occasion().startsWith(occasion))
                .map(mail -> mail.recipient())
                .toList();
    }
}
