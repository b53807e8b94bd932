package eu.groupexchange.participation.place;

import static eu.groupexchange.participation.ParticipationStatus.CONFIRMED;
import static eu.groupexchange.participation.ParticipationStatus.INVITED;
import static eu.groupexchange.participation.ParticipationStatus.LAPSED;
import static eu.groupexchange.participation.ParticipationStatus.WAITING_LIST;
import static eu.groupexchange.participation.ParticipationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.participation.JdbcParticipations;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.withdrawal.WithdrawParticipation;
import eu.groupexchange.testing.AtOnce;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The places of an exchange: held, waited for, offered on. */
@ExchangeTest
class PlacesProcessTest {

    @Autowired
    Story story;

    @Autowired
    Places places;

    @Test
    void whoComesWhenAllPlacesAreTakenWaits() {
        var exchange = withPlaces(1);
        var clusters = exchange.accepts(2);

        assertThat(statuses(clusters)).containsExactly(INVITED, WAITING_LIST);
        assertThat(clusters.get(1).mails()).containsExactly("registration-acknowledged", "waiting-list");
        assertThat(places.of(exchange.exchange())).isEqualTo(new Places.Standing(1, 1, 1));
    }

    @Test
    void anExchangeWithoutALimitHasAPlaceForEverybody() {
        assertThat(statuses(story.publish().accepts(4))).containsOnly(INVITED);
    }

    @Test
    void aFreedPlaceGoesAtOnceToWhoRegisteredFirstWhoeverWasAcceptedFirst() {
        var exchange = withPlaces(1);
        var first = exchange.accepts(1).get(0);
        var early = exchange.registers("DE", "Leipzig").confirmsAddress();
        var late = exchange.registers("DE", "Halle").confirmsAddress();
        late.isAccepted();
        early.isAccepted();

        first.withdraws();

        assertThat(statuses(List.of(first, early, late))).containsExactly(WITHDRAWN, INVITED, WAITING_LIST);
        assertThat(early.mails()).containsExactly("registration-acknowledged", "waiting-list", "invitation");
        assertThat(early.now().confirmBy()).isEqualTo(exchange.exchange().endOfDayAfter(story.now(), 7));
        early.confirms();
        assertThat(early.status()).isEqualTo(CONFIRMED);
    }

    @Test
    void anOfferThatExpiresGoesToTheNext() {
        var clusters = withPlaces(1).accepts(3);

        story.pass(Duration.ofDays(8));
        assertThat(statuses(clusters)).containsExactly(LAPSED, INVITED, WAITING_LIST);
        assertThat(clusters.get(0).ends()).contains("EndEvent_NotConfirmed", "EndEvent_ParticipationLapsed");

        story.pass(Duration.ofDays(8));
        assertThat(statuses(clusters)).containsExactly(LAPSED, LAPSED, INVITED);
    }

    @Test
    void whoWaitsMayWithdrawAndTheNextMovesUp() {
        var clusters = withPlaces(1).accepts(3);

        clusters.get(1).withdraws();
        clusters.get(0).withdraws();

        assertThat(statuses(clusters)).containsExactly(WITHDRAWN, WITHDRAWN, INVITED);
    }

    @Test
    void theWaitingListEndsWhenTheExchangeBegins() {
        var exchange = withPlaces(1);
        var clusters = exchange.accepts(2);
        clusters.get(0).confirms();

        story.moveTo(exchange.exchange().startsAt().minusSeconds(1));
        assertThat(clusters.get(1).status()).isEqualTo(WAITING_LIST);
        story.moveTo(exchange.exchange().startsAt());

        assertThat(clusters.get(1).status()).isEqualTo(LAPSED);
        assertThat(clusters.get(1).ends()).contains("EndEvent_NoPlaceFree", "EndEvent_ParticipationLapsed");
        assertThat(clusters.get(1).mails()).endsWith("no-place-free");
    }

    @Test
    void anInvitationShortlyBeforeTheExchangeIsToBeConfirmedBeforeItBegins() {
        var exchange = withPlaces(1);
        var clusters = exchange.accepts(2);
        clusters.get(0).confirms();

        story.moveTo(exchange.exchange().startsAt().minus(Duration.ofDays(2)));
        clusters.get(0).withdraws();

        assertThat(clusters.get(1).status()).isEqualTo(INVITED);
        assertThat(clusters.get(1).now().confirmBy())
                .isEqualTo(exchange.exchange().startsAt());
    }

    @Test
    void fiftyDecisionsAtTheSameMomentShareOneLastPlace() throws Exception {
        var exchange = withPlaces(1);
        var clusters = exchange.registers(50);
        new TransactionTemplate(story.bean(org.springframework.transaction.PlatformTransactionManager.class))
                .executeWithoutResult(nothing -> clusters.forEach(this::accept));

        List<Boolean> winners = AtOnce.call(clusters.stream()
                .<Callable<Boolean>>map(
                        one -> () -> places.allocate(one.reference()).placeAvailable())
                .toList());

        assertThat(winners).containsOnlyOnce(true);
        assertThat(statuses(clusters)).containsOnlyOnce(INVITED);
        assertThat(places.of(exchange.exchange())).isEqualTo(new Places.Standing(1, 1, 49));
    }

    @Test
    void placesFreedAtTheSameMomentGoToDifferentOrganisations() throws Exception {
        var exchange = withPlaces(5);
        var clusters = exchange.accepts(12);
        WithdrawParticipation withdrawals = story.bean(WithdrawParticipation.class);

        AtOnce.call(clusters.subList(0, 5).stream()
                .<Callable<Boolean>>map(one -> () -> {
                    withdrawals.withdraw(one.reference());
                    return true;
                })
                .toList());
        story.work();

        assertThat(statuses(clusters.subList(0, 5))).containsOnly(WITHDRAWN);
        assertThat(statuses(clusters.subList(5, 10))).containsOnly(INVITED);
        assertThat(statuses(clusters.subList(10, 12))).containsOnly(WAITING_LIST);
        assertThat(clusters.subList(5, 10))
                .allSatisfy(one -> assertThat(one.mails()).endsWith("waiting-list", "invitation"));
    }

    private void accept(TestParticipation cluster) {
        Participation participation = cluster.now();
        participation.reachAddress(story.now());
        participation.accept();
        story.bean(JdbcParticipations.class).save(participation);
    }

    private TestExchange withPlaces(int capacity) {
        return story.publish(call -> ((ObjectNode) call.get("rules")).put("capacity", capacity));
    }

    private static List<ParticipationStatus> statuses(List<TestParticipation> clusters) {
        return clusters.stream().map(TestParticipation::status).toList();
    }
}
