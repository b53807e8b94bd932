package eu.groupexchange.desk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.payment.BankDays;
import eu.groupexchange.payment.run.PaymentRunStatus;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPaymentRun;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ExchangeTest
class CancelRunPagesTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    private TestPaymentRun run;
    private String cancel;

    @BeforeEach
    void order() {
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);
        cluster.claims().claimIsApproved().paymentIsAuthorised();
        run = TestPaymentRun.startedBy("finance", story);
        cancel = "/desk/payment-runs/" + run.id() + "/cancel";
    }

    @Test
    void cancelsAndMarksTheOrder() {
        StaffClient finance = StaffClient.signedIn(port, "finance");
        assertThat(finance.get("/desk/payment-runs/" + run.id()).body()).contains("Cancel this run");
        assertThat(finance.get(cancel).body()).contains("never used again", "name=\"notWithTheBank\"");

        var answer = finance.postForm(cancel, Map.of("reason", "Wrong account", "notWithTheBank", "true"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(run.now().status()).isEqualTo(PaymentRunStatus.CANCELLED);
        assertThat(finance.get("/desk/payment-runs/" + run.id()).body())
                .contains("The run is cancelled. Its payments wait for the next one.")
                .contains("do not hand its order to the bank")
                .contains("Wrong account")
                .contains("by finance")
                .doesNotContain("Cancel this run");
        assertThat(finance.get("/desk/payment-runs/" + run.id() + "/file")
                        .headers()
                        .firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("CANCELLED-" + run.id() + ".xml"));
        assertThat(finance.postForm(cancel, Map.of("reason", "Again", "notWithTheBank", "true"))
                        .body())
                .contains(run.id() + " was cancelled already.");
    }

    @Test
    void asksForTheReasonAndThePromise() {
        StaffClient finance = StaffClient.signedIn(port, "finance");

        var answer = finance.postForm(cancel, Map.of("reason", "Wrong account"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Tick this only where it is so", "Wrong account");
        assertThat(finance.postForm(cancel, Map.of("notWithTheBank", "true")).body())
                .contains("Give the reason why the run is cancelled.");
        assertThat(run.now().status()).isEqualTo(PaymentRunStatus.ORDERED);
    }

    @Test
    void refusesWhatWasExecuted() {
        run.isExecuted();

        var answer = StaffClient.signedIn(port, "finance")
                .postForm(cancel, Map.of("reason", "Wrong account", "notWithTheBank", "true"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("It cannot be cancelled.");
        assertThat(run.now().status()).isEqualTo(PaymentRunStatus.EXECUTED);
    }

    @Test
    void saysSoWhereTheProcessIsGone() {
        run.isDeletedByAnAdministrator();

        assertThat(StaffClient.signedIn(port, "finance")
                        .postForm(cancel, Map.of("reason", "Wrong account", "notWithTheBank", "true"))
                        .body())
                .contains("does not wait to be cancelled");
        assertThat(run.now().status()).isEqualTo(PaymentRunStatus.ORDERED);
    }

    @Test
    void putsAnOrderForAnotherDayInPlaceOfTheFirst() {
        StaffClient finance = StaffClient.signedIn(port, "finance");
        String page = "/desk/payment-runs/" + run.id();
        LocalDate later = BankDays.after(Objects.requireNonNull(run.now().requestedOn()), 3);
        LocalDate saturday = later.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));

        var refused = finance.postForm(page + "/day", otherDay(saturday));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("because it is a Saturday", "The grant comes late");
        assertThat(finance.postForm(page + "/day", otherDay(later)).statusCode())
                .isEqualTo(303);
        assertThat(finance.get(page + "/file").statusCode()).isEqualTo(404);
        story.work();

        assertThat(finance.get(page).body())
                .contains(BankDays.inWords(later), "Orders that were replaced", "The grant comes late");
        assertThat(finance.get(page + "/file").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("\"" + run.id() + "-v2.xml"));
        assertThat(finance.get(page + "/file?version=1").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("REPLACED-" + run.id() + ".xml"));
    }

    private static Map<String, String> otherDay(LocalDate day) {
        return Map.of("day", day.toString(), "reason", "The grant comes late", "notWithTheBank", "true");
    }

    @Test
    void isForFinanceOnly() {
        for (String other : new String[] {"coordinator", "auditor", "admin"}) {
            StaffClient staff = StaffClient.signedIn(port, other);
            assertThat(staff.get(cancel.replace("/cancel", "/day")).statusCode())
                    .isEqualTo(403);
            assertThat(staff.get(cancel).statusCode()).isEqualTo(403);
            assertThat(staff.postForm(cancel, Map.of("reason", "no", "notWithTheBank", "true"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(run.now().status()).isEqualTo(PaymentRunStatus.ORDERED);
    }
}
