package eu.groupexchange.desk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.payment.answer.ReturnPayment;
import eu.groupexchange.payment.answer.file.SaidReason;
import eu.groupexchange.payment.budget.BudgetStanding;
import eu.groupexchange.payment.budget.Budgets;
import eu.groupexchange.payment.budget.EnterBudget;
import eu.groupexchange.payment.money.Booking;
import eu.groupexchange.payment.money.MoneyLedger;
import eu.groupexchange.payment.money.MoneyLine;
import eu.groupexchange.payment.money.MoneyQuestion;
import eu.groupexchange.payment.money.MoneyStanding;
import eu.groupexchange.payment.money.MoneySum;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.authorisation.AuthoriseSeen;
import eu.groupexchange.reimbursement.authorisation.WaitingPayment;
import eu.groupexchange.reimbursement.authorisation.WaitingPayments;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPaymentRun;
import eu.groupexchange.workflow.tasks.OpenTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finance before lunch: who waits, who was paid and when, and what is left of the budget. */
@ExchangeTest
class MoneyProcessTest {

    @Autowired
    Story story;

    @Autowired
    MoneyLedger ledger;

    @Autowired
    Budgets budgets;

    @Autowired
    EnterBudget entering;

    @Autowired
    WaitingPayments waiting;

    @Autowired
    AuthoriseSeen authorise;

    @Autowired
    DecisionLog log;

    @LocalServerPort
    int port;

    @BeforeEach
    void leaveNothingToPay() {
        TestDatabase.leaveNothingToPay();
    }

    @Test
    void everyPaymentStandsInOneStateWithItsSum() throws Exception {
        TestExchange exchange = story.publish();
        TestParticipation paid = exchange.registers("DE", "Dresden").comes();
        TestParticipation back = exchange.registers("DE", "Leipzig").comes();
        TestParticipation failed = exchange.registers("DE", "Chemnitz").comes();
        TestParticipation waits = exchange.registers("DE", "Bremen").comes();
        TestParticipation places = exchange.registers("DE", "Hamburg").comes();
        exchange.takesPlaceWith(paid, back, failed, waits, places);
        List.of(paid, back, failed)
                .forEach(one -> one.claims().claimIsApproved().paymentIsAuthorised());
        TestPaymentRun run = TestPaymentRun.startedBy("finance", story).isExecuted("AC04", failed);
        story.bean(ReturnPayment.class)
                .cameBack(
                        run.id(),
                        back.reference(),
                        new ReturnPayment.Sent(run.now().valueDate(), "RET-1", new SaidReason("AC06", null), null),
                        "finance");
        story.work();
        waits.claims().claimIsApproved();
        MoneyQuestion all = MoneyQuestion.of(Map.of("exchange", exchange.slug().value()));

        assertThat(ledger.sums(all))
                .extracting(MoneySum::standing, MoneySum::payments)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MoneyStanding.WAITING, 1),
                        org.assertj.core.groups.Tuple.tuple(MoneyStanding.AUTHORISED, 0),
                        org.assertj.core.groups.Tuple.tuple(MoneyStanding.IN_RUN, 0),
                        org.assertj.core.groups.Tuple.tuple(MoneyStanding.PAID, 1),
                        org.assertj.core.groups.Tuple.tuple(MoneyStanding.FAILED, 1),
                        org.assertj.core.groups.Tuple.tuple(MoneyStanding.RETURNED, 1));
        assertThat(ledger.page(all.in(MoneyStanding.PAID))).singleElement().satisfies(line -> {
            assertThat(line.reference()).isEqualTo(paid.reference().value());
            assertThat(line.paidOn()).isEqualTo(run.now().valueDate());
            assertThat(line.bankReference()).isEqualTo("BANK-" + run.id());
        });
        assertThat(ledger.page(MoneyQuestion.of(Map.of("q", run.id().value()))))
                .extracting(MoneyLine::reference)
                .contains(paid.reference().value(), back.reference().value());
        assertThat(ledger.page(MoneyQuestion.of(Map.of("q", "%"))))
                .as("a sign is no pattern")
                .isEmpty();

        List<Booking> moved = new ArrayList<>();
        ledger.bookings(all, moved::add);
        assertThat(moved)
                .as("two were paid, one of them came back; what failed never moved")
                .extracting(Booking::reference, Booking::cameBack)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(paid.reference().value(), false),
                        org.assertj.core.groups.Tuple.tuple(back.reference().value(), false),
                        org.assertj.core.groups.Tuple.tuple(back.reference().value(), true));
        assertThat(moved).allSatisfy(one -> {
            assertThat(one.approvedBy()).isEqualTo("coordinator");
            assertThat(one.authorisedBy()).isEqualTo("finance");
        });

        String slug = exchange.slug().value();
        assertThat(StaffClient.signedIn(port, "finance")
                        .get("/desk/payments/accounting.csv?exchange=" + slug)
                        .body())
                .contains(TestParticipation.IBAN)
                .contains("-450.00");
        assertThat(StaffClient.signedIn(port, "coordinator")
                        .get("/desk/payments/accounting.csv?separator=semicolon&exchange=" + slug)
                        .body())
                .as("others than finance and auditors see no whole account")
                .doesNotContain(TestParticipation.IBAN)
                .contains("\"DE89 … 3000\";");
        assertThat(new String(
                        StaffClient.signedIn(port, "auditor").file("/desk/payments/accounting.xlsx?exchange=" + slug),
                        0,
                        2,
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");

        entering.enter(slug, new EnterBudget.Sent("1 800,00", "", 0), "finance");
        assertThat(budgets.standings().stream()
                        .filter(one -> one.scope().equals(slug))
                        .findFirst())
                .get()
                .satisfies(standing -> {
                    assertThat(standing.paid()).isEqualTo(Money.euros("450.00"));
                    assertThat(standing.returned()).isEqualTo(Money.euros("450.00"));
                    assertThat(standing.claimed())
                            .as("came back, failed, waits, invited")
                            .isEqualTo(Money.euros("1800.00"));
                    assertThat(standing.free()).isEqualTo(Money.euros("-450.00"));
                });
        assertThat(StaffClient.signedIn(port, "coordinator")
                        .get("/desk/payments")
                        .body())
                .contains("more than there is")
                .doesNotContain("Authorise the one that waits");
    }

    @Test
    void eachIsAuthorisedAsItWasSeenOrNotAtAll() {
        TestExchange exchange = story.publish();
        TestParticipation one = exchange.registers("DE", "Dresden").comes();
        TestParticipation held = exchange.registers("DE", "Leipzig").comes();
        TestParticipation changed = exchange.registers("DE", "Chemnitz").comes();
        TestParticipation own = exchange.registers("DE", "Bremen").comes();
        exchange.takesPlaceWith(one, held, changed, own);
        story.employs("both2", "coordinators", "finance");
        List.of(one, held, changed).forEach(each -> each.claims().claimIsApproved());
        own.claims().claimIsApprovedBy("both2");

        WaitingPayment shown = waiting.shown(one.reference(), "finance").orElseThrow();
        assertThat(shown.objection()).isNull();
        assertThat(shown.accepted()).hasSize(2);
        assertThat(shown.claim().reviewedBy()).isEqualTo("coordinator");
        assertThat(waiting.shown(own.reference(), "both2").orElseThrow().objection())
                .isNotNull();
        String task = story.bean(OpenTasks.class)
                .find(ReimbursementProcess.AUTHORISE_PAYMENT, held.reference())
                .orElseThrow()
                .id();
        story.employs("finance3", "finance");
        story.bean(TaskService.class).setAssignee(task, "finance3");
        int seen = changed.claim().version();

        for (String nobody : List.of("coordinator", "auditor", "admin")) {
            assertThatExceptionOfType(RefusedException.class)
                    .as(nobody)
                    .isThrownBy(() ->
                            authorise.authorise(one.reference(), one.claim().version(), nobody));
            assertThatExceptionOfType(RefusedException.class)
                    .as(nobody)
                    .isThrownBy(() -> waiting.shown(one.reference(), nobody));
            assertThat(StaffClient.signedIn(port, nobody)
                            .postForm(
                                    "/desk/payments/authorise",
                                    Map.of("reference", one.reference().value()))
                            .statusCode())
                    .as(nobody)
                    .isEqualTo(403);
        }
        assertRefused(own, own.claim().version(), "both2", "You approved this claim");
        assertRefused(held, held.claim().version(), "finance", "finance3");
        assertRefused(changed, seen - 1, "finance", "has changed since you looked at it");

        authorise.authorise(one.reference(), shown.claim().version(), "finance");
        story.work();
        assertThat(one.claim().status()).isEqualTo(ClaimStatus.AUTHORISED);
        assertThat(log.of(one.reference().value()))
                .extracting(LoggedDecision::entry)
                .filteredOn(entry -> entry.action().equals("payment-decided"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details())
                        .containsEntry("approvedBy", "coordinator")
                        .containsEntry("evidenceAccepted", "2")
                        .containsEntry("amount", "450.00 EUR")
                        .doesNotContainEntry("accountSeen", ""));
        assertRefused(one, one.claim().version(), "finance", "");
        assertThat(held.claim().status()).isEqualTo(ClaimStatus.APPROVED);
    }

    @Test
    void aBudgetIsEnteredByThoseWhoAnswerForItAndEveryEntryStays() {
        String slug = story.publish().slug().value();

        for (String nobody : List.of("coordinator", "auditor")) {
            assertThatExceptionOfType(RefusedException.class)
                    .as(nobody)
                    .isThrownBy(() -> entering.enter(slug, new EnterBudget.Sent("100", "", 0), nobody));
        }
        for (String wrong : List.of("", "much", "-5", "1.2.3", "12,345,6")) {
            assertThatExceptionOfType(RefusedException.class)
                    .as(wrong)
                    .isThrownBy(() -> entering.enter(slug, new EnterBudget.Sent(wrong, "", 0), "finance"));
        }
        entering.enter(slug, new EnterBudget.Sent("18.000,50 €", "", 0), "admin");
        assertThatExceptionOfType(RefusedException.class)
                .as("a second click")
                .isThrownBy(() -> entering.enter(slug, new EnterBudget.Sent("18000", "", 0), "finance"));
        assertThatExceptionOfType(RefusedException.class)
                .as("without a reason")
                .isThrownBy(() -> entering.enter(slug, new EnterBudget.Sent("19000", " ", 1), "finance"));
        entering.enter(slug, new EnterBudget.Sent("19,000", "The agency granted more.", 1), "finance");

        assertThat(budgets.of(slug))
                .extracting(entry -> entry.amount())
                .containsExactly(Money.euros("18000.50"), Money.euros("19000.00"));
        assertThat(budgets.standings())
                .extracting(BudgetStanding::scope)
                .startsWith("*")
                .contains(slug);
        assertThat(log.of(slug))
                .extracting(entry -> entry.entry().action())
                .contains("budget-entered", "budget-changed");
    }

    private void assertRefused(TestParticipation participation, int seen, String userId, String sentence) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> authorise.authorise(participation.reference(), seen, userId))
                .satisfies(refused -> assertThat(refused.why()).contains(sentence));
    }
}
