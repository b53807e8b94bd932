package eu.groupexchange.participation;

import static eu.groupexchange.participation.ParticipationStatus.ACCEPTED;
import static eu.groupexchange.participation.ParticipationStatus.ATTENDED;
import static eu.groupexchange.participation.ParticipationStatus.CANCELLED;
import static eu.groupexchange.participation.ParticipationStatus.CLAIM_REJECTED;
import static eu.groupexchange.participation.ParticipationStatus.CONFIRMED;
import static eu.groupexchange.participation.ParticipationStatus.DECLINED;
import static eu.groupexchange.participation.ParticipationStatus.ENTITLED;
import static eu.groupexchange.participation.ParticipationStatus.INFORMATION_REQUESTED;
import static eu.groupexchange.participation.ParticipationStatus.INVITED;
import static eu.groupexchange.participation.ParticipationStatus.LAPSED;
import static eu.groupexchange.participation.ParticipationStatus.NOT_ENTITLED;
import static eu.groupexchange.participation.ParticipationStatus.REGISTERED;
import static eu.groupexchange.participation.ParticipationStatus.REIMBURSED;
import static eu.groupexchange.participation.ParticipationStatus.UNCLAIMED;
import static eu.groupexchange.participation.ParticipationStatus.UNDER_REVIEW;
import static eu.groupexchange.participation.ParticipationStatus.WAITING_LIST;
import static eu.groupexchange.participation.ParticipationStatus.WITHDRAWN;

import eu.groupexchange.eligibility.MeasuredFrom;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.testing.statuses.StatusTable;
import eu.groupexchange.testing.statuses.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What can happen to a participation in each status, without the engine. */
public class ParticipationTransitionsTest {

    private static final Instant NOW = Instant.parse("2022-04-01T07:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(7));
    private static final Registration REGISTRATION = new Registration(Map.of(
            "organisationName", "Rail Cluster",
            "organisationType", "cluster",
            "country", "DE",
            "city", "Dresden",
            "contactName", "R. Muster",
            "email", "r@cluster.example"));
    private static final Location POINT =
            new Location("Dresden", "", 51.05, 13.74, MeasuredFrom.EXACT, "coordinator", null, null);
    private static final Money LUMP_SUM = Money.euros("450.00");

    public static StatusTable<Participation, ParticipationStatus> table() {
        var table = new StatusTable<>(
                Participation.class, ParticipationStatus.class, Participation::status, Participation::state);
        standings(table);
        registrationAndReview(table);
        place(table);
        attendanceAndEntitlement(table);
        ends(table);
        return table;
    }

    @TestFactory
    Stream<DynamicTest> eachTransitionFromEachStatus() {
        return table().tests();
    }

    private static void standings(StatusTable<Participation, ParticipationStatus> table) {
        Supplier<Participation> registered = ParticipationTransitionsTest::registered;
        var reviewed = after(registered, it -> it.reachAddress(NOW));
        var accepted = after(reviewed, Participation::accept);
        var invited = after(accepted, it -> it.offerPlace(NOW, LATER));
        var confirmed = after(invited, it -> it.confirm(NOW));
        var attended = after(confirmed, it -> it.attend(6, 3));
        var entitled = after(attended, it -> it.entitle(LUMP_SUM, "flat"));
        table.standing(REGISTERED, registered)
                .standing(UNDER_REVIEW, reviewed)
                .standing(INFORMATION_REQUESTED, after(reviewed, it -> it.requestInformation("Who?")))
                .standing(ACCEPTED, accepted)
                .standing(WAITING_LIST, after(accepted, Participation::waitForPlace))
                .standing(INVITED, invited)
                .standing(INVITED, "too late", after(accepted, it -> it.offerPlace(NOW, NOW)))
                .standing(CONFIRMED, confirmed)
                .standing(ATTENDED, attended)
                .standing(ENTITLED, entitled)
                .standing(REIMBURSED, after(entitled, it -> it.concludeClaim(REIMBURSED, NOW)))
                .standing(DECLINED, after(reviewed, it -> it.decline(NOW)))
                .standing(LAPSED, after(invited, it -> it.lapsePlace(NOW)))
                .standing(WITHDRAWN, after(confirmed, it -> it.withdraw(NOW)))
                .standing(NOT_ENTITLED, after(attended, it -> it.refuseEntitlement("It was not there.", NOW)))
                .standing(UNCLAIMED, after(entitled, it -> it.concludeClaim(UNCLAIMED, NOW)))
                .standing(CLAIM_REJECTED, after(entitled, it -> it.concludeClaim(CLAIM_REJECTED, NOW)))
                .standing(CANCELLED, after(invited, it -> it.cancel(NOW)));
    }

    private static void registrationAndReview(StatusTable<Participation, ParticipationStatus> table) {
        table.transition("reachAddress", "the organisation opens the mailed link", it -> it.reachAddress(NOW))
                .ignores(ParticipationStatus.values())
                .leads(REGISTERED, UNDER_REVIEW);
        table.transition(
                        "lapseUnconfirmed", "nobody has opened the mailed link in time", it -> it.lapseUnconfirmed(NOW))
                .leads(REGISTERED, LAPSED)
                .refusesElsewhere("The registration is past waiting for its link.");
        table.transition(
                        "requestInformation", "a coordinator asks for information", it -> it.requestInformation("Who?"))
                .leads(UNDER_REVIEW, INFORMATION_REQUESTED)
                .refusesElsewhere("This registration is not under review.");
        table.transition("takeQuestionBack", "a coordinator takes the question back", Participation::takeQuestionBack)
                .leads(INFORMATION_REQUESTED, UNDER_REVIEW)
                .refusesElsewhere("No information was asked for.");
        table.transition("amend", "the organisation amends its registration", it -> it.amend(REGISTRATION, POINT))
                .keeps(UNDER_REVIEW)
                .leads(INFORMATION_REQUESTED, UNDER_REVIEW)
                .refusesElsewhere("Your registration cannot be changed any more.");
        table.transition("locate", "a coordinator sets the exact point", it -> it.locate(POINT))
                .keeps(UNDER_REVIEW)
                .refusesElsewhere("The exact point can be set while the registration is under review.");
        table.transition("accept", "a coordinator accepts the registration", Participation::accept)
                .leads(UNDER_REVIEW, ACCEPTED)
                .refusesElsewhere("This registration is not under review.");
        table.transition("decline", "a coordinator declines the registration", it -> it.decline(NOW))
                .leads(UNDER_REVIEW, DECLINED)
                .refusesElsewhere("This registration is not under review.");
        ofTheAccepted(table.transition(
                        "correct",
                        "the organisation changes answers on which nothing is decided",
                        it -> it.correct(REGISTRATION)))
                .keeps(ACCEPTED, WAITING_LIST, INVITED, CONFIRMED);
        ofTheAccepted(table.transition(
                        "reopenReview",
                        "a coordinator takes the acceptance back, or the organisation changes what it rests on",
                        Participation::reopenReview))
                .leads(ACCEPTED, UNDER_REVIEW)
                .leads(WAITING_LIST, UNDER_REVIEW)
                .leads(INVITED, UNDER_REVIEW)
                .leads(CONFIRMED, UNDER_REVIEW);
        table.transition("reconsider", "a coordinator takes the refusal back", Participation::reconsider)
                .leads(DECLINED, UNDER_REVIEW)
                .refusesElsewhere("This registration was not declined.");
        table.transition(
                        "correctContactAddress",
                        "the contact address is changed",
                        it -> it.correctContactAddress("new@cluster.example"))
                .keeps(ParticipationStatus.values());
    }

    private static void place(StatusTable<Participation, ParticipationStatus> table) {
        table.transition("waitForPlace", "no place is free", Participation::waitForPlace)
                .leads(ACCEPTED, WAITING_LIST)
                .refusesElsewhere("Only who was accepted can wait for a place.");
        table.transition("offerPlace", "a place is free", it -> it.offerPlace(NOW, LATER))
                .leads(ACCEPTED, INVITED)
                .leads(WAITING_LIST, INVITED)
                .refusesElsewhere("Only who was accepted can be offered a place.");
        table.transition(
                        "leaveWaitingList",
                        "the exchange begins, and no place has become free",
                        it -> it.leaveWaitingList(NOW))
                .leads(WAITING_LIST, LAPSED)
                .refusesElsewhere("This participation does not wait for a place.");
        table.transition("confirm", "the organisation confirms its place", it -> it.confirm(NOW))
                .leads(INVITED, CONFIRMED)
                .refuses(INVITED, "too late", "The time to confirm has run out.")
                .refusesElsewhere("There is no place to confirm at the moment.");
        table.transition("lapsePlace", "the place was not confirmed in time", it -> it.lapsePlace(NOW))
                .leads(INVITED, LAPSED)
                .refusesElsewhere("The place is not waiting to be confirmed.");
        table.transition(
                        "moveConfirmBy",
                        "the exchange is moved, and with it the time to confirm",
                        it -> it.moveConfirmBy(LATER))
                .keeps(INVITED)
                .refusesElsewhere("There is no place to confirm at the moment.");
    }

    private static void attendanceAndEntitlement(StatusTable<Participation, ParticipationStatus> table) {
        table.transition("attend", "the attendance of the exchange is closed", it -> it.attend(6, 3))
                .leads(CONFIRMED, ATTENDED)
                .refusesElsewhere("Only who confirmed can have attended.");
        table.transition("correctAttendance", "a coordinator corrects the attendance", it -> it.correctAttendance(5, 3))
                .keeps(ATTENDED)
                .leads(ENTITLED, ATTENDED)
                .leads(NOT_ENTITLED, ATTENDED)
                .refusesElsewhere(
                        "The attendance of this participation has not been closed, or what followed from it is over.");
        table.transition(
                        "entitle",
                        "the lump sum is due, by the rule or by a coordinator's decision",
                        it -> it.entitle(LUMP_SUM, "flat"))
                .leads(ATTENDED, ENTITLED)
                .refusesElsewhere("Attendance has not been closed.");
        table.transition(
                        "refuseEntitlement",
                        "the lump sum is not due, by the rule or by a coordinator's decision",
                        it -> it.refuseEntitlement("It was not there.", NOW))
                .leads(ATTENDED, NOT_ENTITLED)
                .refusesElsewhere("Attendance has not been closed.");
        table.transition("concludeClaim", "the bank has paid the claim", it -> it.concludeClaim(REIMBURSED, NOW))
                .leads(ENTITLED, REIMBURSED)
                .refusesElsewhere("There is no claim to conclude.");
        table.transition(
                        "concludeClaim",
                        "the organisation forgoes its claim, or sends none in time",
                        it -> it.concludeClaim(UNCLAIMED, NOW))
                .leads(ENTITLED, UNCLAIMED)
                .refusesElsewhere("There is no claim to conclude.");
        table.transition(
                        "concludeClaim", "a coordinator rejects the claim", it -> it.concludeClaim(CLAIM_REJECTED, NOW))
                .leads(ENTITLED, CLAIM_REJECTED)
                .refusesElsewhere("There is no claim to conclude.");
        table.transition("reopenClaim", "a coordinator reopens the claim", Participation::reopenClaim)
                .leads(UNCLAIMED, ENTITLED)
                .leads(CLAIM_REJECTED, ENTITLED)
                .refusesElsewhere("There is no closed claim to reopen.");
        table.transition("paymentReturned", "the bank sends back what it had paid", Participation::paymentReturned)
                .leads(REIMBURSED, ENTITLED)
                .refusesElsewhere("This participation was not reimbursed.");
    }

    private static void ends(StatusTable<Participation, ParticipationStatus> table) {
        var withdrawn = table.transition("withdraw", "the organisation withdraws", it -> it.withdraw(NOW));
        var cancelled = table.transition("cancel", "the exchange is cancelled", it -> it.cancel(NOW));
        for (ParticipationStatus status : ParticipationStatus.values()) {
            if (!status.isEnd()) {
                withdrawn.leads(status, WITHDRAWN);
                cancelled.leads(status, CANCELLED);
            }
        }
        withdrawn
                .refuses(ATTENDED, "", "Who has attended does not withdraw any more.")
                .refuses(ENTITLED, "", "Who has attended does not withdraw any more.")
                .refusesElsewhere("This participation has ended already; there is nothing to withdraw.");
        cancelled.refusesElsewhere("This participation has ended already.");
    }

    private static Transition<Participation, ParticipationStatus> ofTheAccepted(
            Transition<Participation, ParticipationStatus> transition) {
        return transition.refusesElsewhere("There is no acceptance that could be changed.");
    }

    private static Supplier<Participation> after(Supplier<Participation> before, Consumer<Participation> deed) {
        return () -> {
            Participation participation = before.get();
            deed.accept(participation);
            return participation;
        };
    }

    private static Participation registered() {
        return new Participation(
                new ParticipationReference("VAL22-0001"),
                new Slug("valenciennes-2022"),
                NOW,
                ParticipationState.registered(REGISTRATION, null),
                0);
    }
}
