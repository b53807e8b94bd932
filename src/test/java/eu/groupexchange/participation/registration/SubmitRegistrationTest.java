package eu.groupexchange.participation.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.AtOnce;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class SubmitRegistrationTest {

    @Autowired
    Story story;

    @Autowired
    SubmitRegistration registrations;

    @Test
    void theDoorIsOpenShortlyBeforeMidnightInParisAndClosedAtIt() {
        var exchange = story.publish();
        Instant midnight = OffsetDateTime.parse("2022-04-11T00:00:00+02:00").toInstant();

        story.freezeAt(midnight.minusSeconds(60));
        var last = registrations.submit(exchange.slug(), TestExchange.answers("DE", "Dresden"));
        story.freezeAt(midnight);

        assertThat(last.value()).endsWith("-0001");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> registrations.submit(exchange.slug(), TestExchange.answers("DE", "Leipzig")));
    }

    @Test
    void theSameFormSentTwiceGivesTheSameReferenceEvenAfterTheDeadline() {
        var exchange = story.publish();
        var answers = TestExchange.answers("DE", "Dresden");

        var first = registrations.submit(exchange.slug(), answers);
        var second = registrations.submit(exchange.slug(), answers);
        story.freezeAt(exchange.exchange().registrationClosesAt().plusSeconds(1));

        assertThat(second).isEqualTo(first);
        assertThat(registrations.submit(exchange.slug(), answers)).isEqualTo(first);
    }

    @Test
    void theSameFormSentManyTimesAtOnceIsOneRegistration() throws Exception {
        var exchange = story.publish();
        var answers = TestExchange.answers("DE", "Dresden");
        Callable<ParticipationReference> send = () -> registrations.submit(exchange.slug(), answers);

        List<ParticipationReference> sent =
                AtOnce.call(Stream.generate(() -> send).limit(50).toList());

        assertThat(sent).hasSize(50).allSatisfy(reference -> assertThat(reference.value())
                .endsWith("-0001"));
        assertThat(story.bean(Participations.class).ofExchange(exchange.slug())).hasSize(1);
    }

    @Test
    void whoWithdrewMayRegisterAgainWithTheSameAnswers() {
        var exchange = story.publish();
        var answers = TestExchange.answers("DE", "Dresden");
        var first = exchange.registers(answers).withdraws();

        var second = exchange.registers(answers);

        assertThat(second.reference()).isNotEqualTo(first.reference());
    }

    @Test
    void cologneIsLookedForInItsCountry() {
        var exchange = story.publish();

        var german = exchange.registers("DE", "Cologne").now();
        var italian = exchange.registers("IT", "Cologne").now();

        assertThat(german.location()).extracting("placeName").isEqualTo("Köln");
        assertThat(italian.location()).extracting("region").isEqualTo("Lombardy");
    }
}
