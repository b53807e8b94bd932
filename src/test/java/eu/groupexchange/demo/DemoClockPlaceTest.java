package eu.groupexchange.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.demo.DemoClockConfiguration.ClockPlace;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestDatabase;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The demo's clock after a restart, however hard the end was. */
@ExchangeTest
class DemoClockPlaceTest {

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    /** As the start of the demo does; elsewhere the account that serves only reads it. */
    @BeforeAll
    static void theDemoMoves() {
        TestDatabase.byHand("grant insert, update on demo_clock to exchange_serving");
    }

    @AfterAll
    static void nobodyElseDoes() {
        TestDatabase.byHand("revoke insert, update on demo_clock from exchange_serving");
    }

    @Test
    @Transactional
    void isNeverBehindWhatIsLoggedAlsoWhereItWasNotNoted() {
        ClockPlace place = new ClockPlace(jdbc);
        story.publish();
        place.keep(Story.BEGINNING);
        Instant logged = jdbc.sql("select max(at) from decision_log")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();

        assertThat(place.read()).isAfterOrEqualTo(logged).isAfterOrEqualTo(Story.BEGINNING);

        Instant later = logged.plusSeconds(864_000);
        place.keep(later);
        place.keep(Story.BEGINNING);
        assertThat(place.read()).isEqualTo(later);
    }
}
