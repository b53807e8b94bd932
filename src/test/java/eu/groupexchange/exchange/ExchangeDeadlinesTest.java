package eu.groupexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** The deadlines of the real call. */
class ExchangeDeadlinesTest {

    private final ObjectMapper json = Jackson2ObjectMapperBuilder.json().build();
    private Exchange exchange;

    @BeforeEach
    void read() throws IOException {
        exchange = json.readValue(
                ExchangeDeadlinesTest.class.getResource("/exchanges/valenciennes-2022.json"), Exchange.class);
    }

    @Test
    void registrationIsOpenUntilTheTenthOfAprilEndsInParis() {
        assertThat(exchange.registrationIsOpen(at("2022-04-10T23:59:59+02:00"))).isTrue();
        assertThat(exchange.registrationIsOpen(at("2022-04-11T00:00:00+02:00").minusNanos(1)))
                .isTrue();
        assertThat(exchange.registrationIsOpen(at("2022-04-11T00:00:00+02:00"))).isFalse();
    }

    @Test
    void claimsAreOpenForThirtyDaysAfterTheSixthOfMay() {
        assertThat(exchange.claimWindowClosesAt()).isEqualTo(at("2022-06-06T00:00:00+02:00"));
    }

    @Test
    void theDaysAreThoseOfTheAgenda() {
        assertThat(exchange.days())
                .isEqualTo(exchange.agenda().stream().map(AgendaDay::date).toList());
        assertThat(exchange.agenda()).allSatisfy(day -> assertThat(day.sessions().stream()
                        .filter(session -> session.half() != null)
                        .map(AgendaDay.Session::half))
                .containsExactly(HalfDay.MORNING, HalfDay.AFTERNOON));
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
