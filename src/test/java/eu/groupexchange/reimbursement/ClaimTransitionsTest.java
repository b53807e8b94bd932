package eu.groupexchange.reimbursement;

import static eu.groupexchange.reimbursement.ClaimStatus.APPROVED;
import static eu.groupexchange.reimbursement.ClaimStatus.AUTHORISED;
import static eu.groupexchange.reimbursement.ClaimStatus.FORGONE;
import static eu.groupexchange.reimbursement.ClaimStatus.INVITED;
import static eu.groupexchange.reimbursement.ClaimStatus.LAPSED;
import static eu.groupexchange.reimbursement.ClaimStatus.PAID;
import static eu.groupexchange.reimbursement.ClaimStatus.PAYMENT_FAILED;
import static eu.groupexchange.reimbursement.ClaimStatus.REJECTED;
import static eu.groupexchange.reimbursement.ClaimStatus.RETURNED;
import static eu.groupexchange.reimbursement.ClaimStatus.SUBMITTED;
import static eu.groupexchange.reimbursement.ClaimStatus.VOID;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.testing.statuses.StatusTable;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What can happen to a claim in each status, without the engine. */
public class ClaimTransitionsTest {

    private static final Instant INVITED_AT = Instant.parse("2022-05-07T08:00:00Z");
    private static final Instant DEADLINE = INVITED_AT.plus(Duration.ofDays(30));
    private static final Instant NOW = INVITED_AT.plus(Duration.ofDays(10));
    private static final Instant TOO_LATE = INVITED_AT.plus(Duration.ofDays(10)).minusNanos(1);
    private static final ClaimDetails DETAILS =
            new ClaimDetails("Rail Cluster e.V.", "DE89370400440532013000", true, "R. Muster");

    private static final String RUN_OUT = "its time has run out";
    private static final String SENT = "it was sent before";
    private static final String DECIDED = "it was decided on before";

    public static StatusTable<Claim, ClaimStatus> table() {
        var table = new StatusTable<>(Claim.class, ClaimStatus.class, Claim::status, Claim::state);
        standings(table);
        byTheOrganisation(table);
        byTheStaff(table);
        byItself(table);
        return table;
    }

    @TestFactory
    Stream<DynamicTest> eachTransitionFromEachStatus() {
        return table().tests();
    }

    private static void standings(StatusTable<Claim, ClaimStatus> table) {
        Supplier<Claim> invited = () -> invited(DEADLINE);
        var submitted = after(invited, it -> it.submit(DETAILS, INVITED_AT));
        var returned =
                after(submitted, it -> it.giveBack("coordinator", "unreadable", INVITED_AT, UnaryOperator.identity()));
        var approved = after(submitted, it -> it.approve("coordinator", null, INVITED_AT));
        var authorised = after(approved, it -> it.authorise("finance", INVITED_AT));
        var runOut = after(
                after(() -> invited(TOO_LATE), it -> it.submit(DETAILS, INVITED_AT)),
                it -> it.giveBack("coordinator", "unreadable", INVITED_AT, UnaryOperator.identity()));
        table.standing(INVITED, invited)
                .standing(INVITED, RUN_OUT, () -> invited(TOO_LATE))
                .standing(SUBMITTED, submitted)
                .standing(RETURNED, returned)
                .standing(RETURNED, RUN_OUT, runOut)
                .standing(APPROVED, approved)
                .standing(AUTHORISED, authorised)
                .standing(PAYMENT_FAILED, after(authorised, it -> it.settle(false)))
                .standing(PAID, after(authorised, it -> it.settle(true)))
                .standing(REJECTED, after(submitted, it -> it.reject("coordinator", "It was not.", INVITED_AT)))
                .standing(FORGONE, after(invited, Claim::forgo))
                .standing(FORGONE, SENT, after(returned, Claim::forgo))
                .standing(LAPSED, after(invited, Claim::lapse))
                .standing(LAPSED, SENT, after(returned, Claim::lapse))
                .standing(VOID, after(invited, Claim::annul))
                .standing(VOID, SENT, after(submitted, Claim::annul))
                .standing(VOID, DECIDED, after(returned, Claim::annul));
    }

    private static void byTheOrganisation(StatusTable<Claim, ClaimStatus> table) {
        String closed = "Your claim is not open for changes at the moment.";
        String late = "The time to claim has run out.";
        table.transition("submit", "the organisation sends its claim", it -> it.submit(DETAILS, NOW))
                .leads(INVITED, SUBMITTED)
                .leads(RETURNED, SUBMITTED)
                .refuses(INVITED, RUN_OUT, late)
                .refuses(RETURNED, RUN_OUT, late)
                .refusesElsewhere(closed);
        table.transition(
                        "giveBankDetails",
                        "the organisation gives an account",
                        it -> it.giveBankDetails("Rail Cluster", "DE02120300000000202051", NOW))
                .keeps(INVITED, RETURNED)
                .refuses(INVITED, RUN_OUT, late)
                .refuses(RETURNED, RUN_OUT, late)
                .refusesElsewhere(closed);
        table.transition(
                        "correctBankDetails",
                        "the organisation declares and signs its account anew",
                        it -> it.correctBankDetails(DETAILS, NOW, UnaryOperator.identity()))
                .leads(PAYMENT_FAILED, SUBMITTED)
                .refusesElsewhere("The account can be changed only after the bank returned a payment.");
        String onItsWay =
                "Your claim is on its way to be paid, so it is not given up at one press. If you do not want the money, write"
                        + " to the contact of the exchange.";
        table.transition("forgo", "the organisation forgoes the lump sum", Claim::forgo)
                .leads(INVITED, FORGONE)
                .leads(RETURNED, FORGONE)
                .refuses(SUBMITTED, onItsWay)
                .refuses(APPROVED, onItsWay)
                .refuses(PAYMENT_FAILED, onItsWay)
                .refuses(AUTHORISED, "Your payment is already on its way, so the claim can no longer be given up.")
                .refusesElsewhere("There is no open claim that you could do without.");
    }

    private static void byTheStaff(StatusTable<Claim, ClaimStatus> table) {
        table.transition("approve", "a coordinator approves the claim", it -> it.approve("coordinator", null, NOW))
                .leads(SUBMITTED, APPROVED)
                .refusesElsewhere("There is no claim to approve.");
        table.transition(
                        "giveBack",
                        "a coordinator returns the claim",
                        it -> it.giveBack("coordinator", "unreadable", NOW, UnaryOperator.identity()))
                .leads(SUBMITTED, RETURNED)
                .refusesElsewhere("There is no claim to return.");
        table.transition(
                        "reject", "a coordinator rejects the claim", it -> it.reject("coordinator", "It was not.", NOW))
                .leads(SUBMITTED, REJECTED)
                .refusesElsewhere("There is no claim to reject.");
        table.transition(
                        "authorise",
                        "somebody of finance who did not approve it authorises the payment",
                        it -> it.authorise("finance", NOW))
                .leads(APPROVED, AUTHORISED)
                .refusesElsewhere("There is no approved claim to authorise.");
        table.transition("sendBack", "finance sends the claim back", Claim::sendBack)
                .leads(APPROVED, SUBMITTED)
                .refusesElsewhere("There is no approved claim to send back.");
        table.transition(
                        "reopen",
                        "a coordinator reopens the claim",
                        it -> it.reopen("coordinator", "It was ill.", NOW, DEADLINE))
                .leads(LAPSED, INVITED)
                .leads(LAPSED, SENT, RETURNED)
                .leads(FORGONE, INVITED)
                .leads(FORGONE, SENT, RETURNED)
                .leads(REJECTED, RETURNED)
                .refusesElsewhere("Only a claim that lapsed, was forgone or was rejected can be reopened.");
    }

    private static void byItself(StatusTable<Claim, ClaimStatus> table) {
        String notOnTheWay = "No payment of this claim was on the way.";
        table.transition("settle", "the bank pays", it -> it.settle(true))
                .leads(AUTHORISED, PAID)
                .refusesElsewhere(notOnTheWay);
        table.transition("settle", "the bank does not carry the payment out", it -> it.settle(false))
                .leads(AUTHORISED, PAYMENT_FAILED)
                .refusesElsewhere(notOnTheWay);
        table.transition(
                        "paymentReturned",
                        "the bank sends back what it had paid",
                        it -> it.paymentReturned("finance", "The account is closed.", NOW, DEADLINE))
                .leads(PAID, RETURNED)
                .refusesElsewhere("This claim was not paid, so nothing of it can come back.");
        table.transition("lapse", "the time to claim runs out", Claim::lapse)
                .leads(INVITED, LAPSED)
                .leads(RETURNED, LAPSED)
                .refusesElsewhere("Your claim is not open for changes at the moment.");
        table.transition("reviewAnew", "a coordinator corrects the attendance that it rests on", Claim::reviewAnew)
                .ignores(ClaimStatus.values())
                .leads(APPROVED, SUBMITTED);
        table.transition("annul", "the attendance is corrected, and the lump sum is not due", Claim::annul)
                .leads(INVITED, VOID)
                .leads(RETURNED, VOID)
                .leads(SUBMITTED, VOID)
                .refusesElsewhere("This claim is closed already.");
        table.transition(
                        "resume",
                        "the attendance is corrected, and the lump sum is due",
                        it -> it.resume(NOW, DEADLINE))
                .ignores(ClaimStatus.values())
                .leads(VOID, INVITED)
                .leads(VOID, SENT, SUBMITTED)
                .leads(VOID, DECIDED, RETURNED);
    }

    private static Supplier<Claim> after(Supplier<Claim> before, Consumer<Claim> deed) {
        return () -> {
            Claim claim = before.get();
            deed.accept(claim);
            return claim;
        };
    }

    private static Claim invited(Instant deadline) {
        return new Claim(
                new ParticipationReference("VAL22-0001"),
                Money.euros("450.00"),
                "flat",
                INVITED_AT,
                ClaimState.invited(ClaimClock.until(deadline)),
                0);
    }
}
