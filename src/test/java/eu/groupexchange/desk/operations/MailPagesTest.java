package eu.groupexchange.desk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ExchangeTest
class MailPagesTest {

    @Autowired
    Story story;

    @Autowired
    DecisionLog log;

    @LocalServerPort
    int port;

    private TestParticipation cluster;
    private String contactAddress;

    @BeforeEach
    void registers() {
        TestExchange exchange = story.publish();
        cluster = exchange.registers("DE", "Dresden").confirmsAddress().isAccepted();
        contactAddress = "/desk/participations/" + cluster.reference() + "/contact-address";
    }

    @Test
    void listsEveryMailWithWhatBecameOfIt() {
        TestDatabase.byHand("""
                update mail set status = 'UNDELIVERABLE', attempts = 3,
                    last_error = 'Invalid Addresses / 550 5.1.1 <' || recipient || '> unknown'
                where subject = '%s' and occasion = 'invitation'""".formatted(cluster.reference()));

        String page = StaffClient.signedIn(port, "auditor")
                .get("/desk/mails?about=" + cluster.reference())
                .body();

        assertThat(page)
                .contains("Came back")
                .contains("The recipient&#39;s mail server does not know this address (550).")
                .contains("Kind: invitation")
                .contains(cluster.now().email())
                .contains(cluster.now().organisationName())
                .contains("Came back (1)")
                .doesNotContain("Invalid Addresses");
        assertThat(StaffClient.signedIn(port, "auditor")
                        .get("/desk/mails?status=sent&about=" + cluster.reference())
                        .body())
                .contains("registration acknowledged")
                .doesNotContain("Kind: invitation");
        assertThat(StaffClient.signedIn(port, "auditor")
                        .get("/desk/participations/" + cluster.reference())
                        .body())
                .contains("<span>came back</span>")
                .contains("/desk/mails?about=" + cluster.reference())
                .doesNotContain("contact-address");
    }

    @ParameterizedTest
    @CsvSource({"?status=nonsense", "?page=0", "?page=x", "?page=999999", "?about=nobody", "''"})
    void isNotPutOffByAnAddressWithoutAMeaning(String query) {
        assertThat(StaffClient.signedIn(port, "coordinator")
                        .get("/desk/mails" + query)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void correctsTheContactAddress() {
        StaffClient coordinator = StaffClient.signedIn(port, "coordinator");
        assertThat(coordinator.get(contactAddress).body())
                .contains(cluster.now().email())
                .contains("name=\"email\"");

        var answer =
                coordinator.postForm(contactAddress, Map.of("email", "anna@cluster.example", "reason", "By telephone"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(cluster.now().email()).isEqualTo("anna@cluster.example");
        assertThat(log.of(cluster.reference().value()))
                .last()
                .satisfies(logged -> assertThat(logged.entry().action()).isEqualTo("contact-address-corrected"))
                .satisfies(logged -> assertThat(logged.entry().reason()).isEqualTo("By telephone"))
                .satisfies(logged ->
                        assertThat(logged.entry().details().get("from")).startsWith("r…@cluster"))
                .satisfies(
                        logged -> assertThat(logged.entry().details().get("to")).isEqualTo("a…@cluster.example"));
        assertThat(coordinator
                        .get("/desk/participations/" + cluster.reference())
                        .body())
                .contains("The address is corrected.")
                .contains("anna@cluster.example");
    }

    @Test
    void asksAgainForAnAddressThatIsNoneAndKeepsWhatWasTyped() {
        StaffClient coordinator = StaffClient.signedIn(port, "coordinator");

        var answer = coordinator.postForm(contactAddress, Map.of("email", "anna@", "reason", "By telephone"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"anna@\"", "By telephone", "Enter an e-mail address");

        assertThat(coordinator
                        .postForm(contactAddress, Map.of("email", "anna@cluster.example"))
                        .body())
                .contains("Say how you know the new address.");
        assertThat(coordinator
                        .postForm(contactAddress, Map.of("email", cluster.now().email(), "reason", "By telephone"))
                        .body())
                .contains("the address that is there already");
    }

    @Test
    void leavesTheAddressToCoordinators() {
        for (String other : new String[] {"auditor", "finance", "admin"}) {
            StaffClient staff = StaffClient.signedIn(port, other);
            assertThat(staff.get(contactAddress).statusCode()).isEqualTo(403);
            assertThat(staff.postForm(contactAddress, Map.of("email", "a@b.example", "reason", "no"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(StaffClient.signedIn(port, "coordinator")
                        .get("/desk/participations/VAL99-0001/contact-address")
                        .statusCode())
                .isEqualTo(404);
    }
}
