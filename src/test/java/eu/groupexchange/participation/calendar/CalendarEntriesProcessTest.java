package eu.groupexchange.participation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.participation.access.CorrectContactAddress;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has the exchange in its calendar and loses the place, in whatever way, gets the entry taken out again. */
@ExchangeTest
class CalendarEntriesProcessTest {

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    private TestExchange exchange;

    @BeforeEach
    void publish() {
        exchange = story.publish();
    }

    @Test
    void everyWayOutTakesTheEntryBack() {
        var refused = exchange.registers("DE", "Dresden").confirmsAddress().isAccepted();
        refused.isReconsidered("Its office has closed.").isDeclined("Its office has closed.");
        var gone = exchange.registers("DE", "Hamburg").comes().withdraws();
        var silent = exchange.registers("PL", "Gdańsk").confirmsAddress().isAccepted();
        var never = exchange.registers("PL", "Łódź").confirmsAddress().isDeclined("Too late for us.");
        story.pass(Duration.ofDays(9));

        assertTakenBack(refused, "declined-2");
        assertTakenBack(gone, "withdrawal-confirmed");
        assertTakenBack(silent, "place-lapsed");
        assertThat(never.calendar("declined")).isEmpty();
        assertThat(gone.mail("withdrawal-confirmed"))
                .contains("The attached entry takes the exchange out of your calendar");
        assertThat(never.mail("declined")).doesNotContain("out of your calendar");
    }

    @Test
    void anEntryIsUniqueSaysTheProgrammeAndWhomToAsk() {
        var one = exchange.registers("DE", "Dresden").confirmsAddress().isAccepted();

        assertThat(uid(one.calendar("invitation"))).matches(one.reference() + "\\.[0-9a-f-]{36}@group-exchange");
        assertThat(one.calendar("invitation"))
                .contains("ORGANIZER;CN=\"Irina Vescu, DITECFER\":mailto:irina.vescu@ditecfer.eu")
                .contains("Wednesday\\, 4 May: Who we are\\n09:00–13:00 What makes each cluster different")
                .contains("Questions: Irina Vescu");
    }

    @Test
    void anEntryThatAnEarlierVersionSentIsTakenBackByItsOldUid() {
        var cluster = exchange.registers("DE", "Dresden").comes();
        jdbc.sql("update calendar_entry set uid = reference || '@group-exchange' where reference = ?")
                .param(cluster.reference().value())
                .update();

        cluster.withdraws();

        assertThat(uid(cluster.calendar("withdrawal-confirmed"))).isEqualTo(cluster.reference() + "@group-exchange");
    }

    @Test
    void theEntryMovesWithTheContactAddressAndSoDoMailsThatWait() {
        var cluster = exchange.registers("DE", "Dresden").comes();
        String before = cluster.now().email();

        correct(cluster, "new@elsewhere.example");
        story.work();

        assertThat(recipients(cluster, "address-replaced%")).containsExactly(before);
        assertThat(calendar(cluster, "address-replaced%")).contains("METHOD:CANCEL", "mailto:" + before);
        assertThat(recipients(cluster, "calendar-entry%")).containsExactly("new@elsewhere.example");
        assertThat(calendar(cluster, "calendar-entry%"))
                .contains("METHOD:PUBLISH", "UID:" + uid(cluster.calendar("invitation")));
        cluster.withdraws();
        assertThat(cluster.calendar("withdrawal-confirmed")).contains("METHOD:CANCEL", "mailto:new@elsewhere.example");
    }

    @Test
    void aMailThatWaitsFollowsTheCorrectedAddressAndAStrangerIsToldNothing() {
        var cluster = exchange.registers("DE", "Dresden");
        TestDatabase.byHand("update mail set status = 'QUEUED', message_id = null where subject = '%s'"
                .formatted(cluster.reference().value()));

        correct(cluster, "right@cluster.example");

        assertThat(recipients(cluster, "registration-acknowledged")).containsExactly("right@cluster.example");
        assertThat(recipients(cluster, "address-replaced%")).isEmpty();
    }

    private void correct(TestParticipation cluster, String address) {
        story.bean(CorrectContactAddress.class)
                .correct(cluster.reference(), address, "They said so on the telephone.", "coordinator");
    }

    private List<String> recipients(TestParticipation cluster, String occasion) {
        return jdbc.sql("select recipient from mail where subject = ? and occasion like ?")
                .params(cluster.reference().value(), occasion)
                .query(String.class)
                .list();
    }

    private String calendar(TestParticipation cluster, String occasion) {
        return jdbc.sql("select calendar from mail where subject = ? and occasion like ?")
                .params(cluster.reference().value(), occasion)
                .query(String.class)
                .single()
                .replace("\r\n ", "");
    }

    private static void assertTakenBack(TestParticipation cluster, String occasion) {
        String offered = cluster.calendar("invitation");
        String takenBack = cluster.calendar(occasion);
        assertThat(takenBack)
                .contains(
                        "METHOD:CANCEL",
                        "STATUS:CANCELLED",
                        "SEQUENCE:1",
                        "mailto:" + cluster.now().email());
        assertThat(uid(takenBack)).isEqualTo(uid(offered));
        assertThat(offered).contains("METHOD:PUBLISH", "SEQUENCE:0");
    }

    private static String uid(String calendar) {
        return calendar.lines()
                .filter(line -> line.startsWith("UID:"))
                .map(line -> line.substring("UID:".length()).strip())
                .findFirst()
                .orElseThrow();
    }
}
