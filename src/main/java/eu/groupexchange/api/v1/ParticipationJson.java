package eu.groupexchange.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.groupexchange.api.door.Caller;
import eu.groupexchange.api.token.Scope;
import eu.groupexchange.overview.CaseStanding;
import eu.groupexchange.participation.Participation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A participation as it stands. What a token is not for is left out; what is not known yet is null.
 *
 * @param kilometres from the venue
 * @param money only with the scope {@code read:payments}
 * @param person only with the scope {@code read:personal}
 * @param answers as they were sent in, by the keys of the form; only with that scope, and of one participation
 */
record ParticipationJson(
        String reference,
        String exchange,
        Organisation organisation,
        String status,
        NextStep next,
        Instant registeredAt,
        @Nullable Instant confirmBy,
        @Nullable Instant confirmedAt,
        @Nullable BigDecimal kilometres,
        @Nullable String recommendation,
        @Nullable Integer halfDays,
        @Nullable Integer daysPresent,
        @Nullable Claim claim,
        int hints,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MoneyOfCase money,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Person person,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> answers) {

    record Organisation(String name, String country, String city) {}

    /**
     * @param holder for whom it waits
     * @param words the step and its holder, for people
     */
    record NextStep(
            String step,
            String holder,
            String words,
            @Nullable Instant dueAt) {}

    record Claim(String status, Instant deadline, @Nullable Instant submittedAt) {}

    /**
     * @param paidOn the value date
     * @param run in which it is or was ordered
     */
    record MoneyOfCase(
            String state,
            @Nullable MoneyJson amount,
            @Nullable LocalDate paidOn,
            @Nullable String run,
            @Nullable String bankReference) {}

    record Person(String contactName, String email) {}

    /** One of a list. */
    static ParticipationJson of(CaseStanding standing, Caller caller) {
        return of(standing, caller, null);
    }

    /** One by itself, with what was sent in where the token is for that. */
    static ParticipationJson of(CaseStanding standing, Participation participation, Caller caller) {
        return of(standing, caller, caller.has(Scope.READ_PERSONAL) ? new TreeMap<>(participation.answers()) : null);
    }

    private static ParticipationJson of(CaseStanding standing, Caller caller, @Nullable Map<String, String> answers) {
        return new ParticipationJson(
                standing.reference().value(),
                standing.exchange().value(),
                new Organisation(
                        standing.organisation().name(),
                        standing.organisation().country(),
                        standing.organisation().city()),
                Words.of(standing.status()),
                new NextStep(
                        standing.next().step().value(),
                        standing.next().holder().value(),
                        standing.next().inWords(),
                        standing.next().dueAt()),
                standing.submittedAt(),
                standing.confirmBy(),
                standing.confirmedAt(),
                standing.kilometres(),
                standing.recommendation() == null
                        ? null
                        : standing.recommendation().value(),
                standing.halfDays(),
                standing.daysPresent(),
                claim(standing.claim()),
                standing.hints(),
                caller.has(Scope.READ_PAYMENTS) ? money(standing.money()) : null,
                caller.has(Scope.READ_PERSONAL)
                        ? new Person(
                                standing.organisation().contactName(),
                                standing.organisation().email())
                        : null,
                answers);
    }

    private static @Nullable Claim claim(CaseStanding.@Nullable ClaimStanding claim) {
        return claim == null ? null : new Claim(Words.of(claim.status()), claim.deadline(), claim.submittedAt());
    }

    private static MoneyOfCase money(CaseStanding.MoneyStanding money) {
        return new MoneyOfCase(
                money.state().value(),
                money.amount() == null ? null : MoneyJson.of(money.amount()),
                money.paidOn(),
                money.run(),
                money.bankReference());
    }
}
