package eu.groupexchange.overview;

import eu.groupexchange.eligibility.Recommendation;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases, in which order, and which page of them. What is empty or null asks for nothing; of several values of one kind any will
 * do, of several kinds all have to hold. {@link GridAddress} reads it from an address.
 *
 * @param exchange null for those of all exchanges
 * @param q words, each of which is in the reference, the organisation's name, its town, the contact's name or e-mail address;
 *     capitals and marks do not matter
 * @param countries ISO 3166-1 alpha-2
 * @param claimedBy the account of somebody who took the task
 * @param page from 1
 * @param size at least 1
 */
public record GridQuestion(
        @Nullable Slug exchange,
        String q,
        Set<ParticipationStatus> statuses,
        Set<String> countries,
        @Nullable Due due,
        Set<Holder> holders,
        Set<Step> steps,
        Set<Recommendation> recommendations,
        Set<ClaimStatus> claims,
        Set<MoneyState> money,
        @Nullable String claimedBy,
        GridSort sort,
        boolean descending,
        int page,
        int size) {

    public static final int USUAL_SIZE = 50;
    public static final List<Integer> SIZES = List.of(25, 50, 100, 200);

    /** All of an exchange, or of all where it is null, by reference. */
    public static GridQuestion of(@Nullable Slug exchange) {
        return new GridQuestion(
                exchange,
                "",
                Set.of(),
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                GridSort.REFERENCE,
                false,
                1,
                USUAL_SIZE);
    }

    public GridQuestion search(String words) {
        return new GridQuestion(
                exchange,
                words,
                statuses,
                countries,
                due,
                holders,
                steps,
                recommendations,
                claims,
                money,
                claimedBy,
                sort,
                descending,
                page,
                size);
    }

    public GridQuestion statuses(Set<ParticipationStatus> which) {
        return new GridQuestion(
                exchange,
                q,
                which,
                countries,
                due,
                holders,
                steps,
                recommendations,
                claims,
                money,
                claimedBy,
                sort,
                descending,
                page,
                size);
    }

    public GridQuestion countries(Set<String> which) {
        return new GridQuestion(
                exchange,
                q,
                statuses,
                which,
                due,
                holders,
                steps,
                recommendations,
                claims,
                money,
                claimedBy,
                sort,
                descending,
                page,
                size);
    }

    public GridQuestion due(@Nullable Due when) {
        return new GridQuestion(
                exchange,
                q,
                statuses,
                countries,
                when,
                holders,
                steps,
                recommendations,
                claims,
                money,
                claimedBy,
                sort,
                descending,
                page,
                size);
    }

    public GridQuestion holders(Set<Holder> which) {
        return new GridQuestion(
                exchange,
                q,
                statuses,
                countries,
                due,
                which,
                steps,
                recommendations,
                claims,
                money,
                claimedBy,
                sort,
                descending,
                page,
                size);
    }

    public GridQuestion steps(Set<Step> which) {
        return new GridQuestion(
                exchange,
                q,
                statuses,
                countries,
                due,
                holders,
                which,
                recommendations,
                claims,
                money,
                claimedBy,
                sort,
                descending,
                page,
                size);
    }

    public GridQuestion recommendations(Set<Recommendation> which) {
        return new GridQuestion(
                exchange,
                q,
                statuses,
                countries,
                due,
                holders,
                steps,
                which,
                claims,
                money,
                claimedBy,
                sort,
                descending,
                page,
                size);
    }

    public GridQuestion claims(Set<ClaimStatus> which) {
        return new GridQuestion(
                exchange,
                q,
                statuses,
                countries,
                due,
                holders,
                steps,
                recommendations,
                which,
                money,
                claimedBy,
                sort,
                descending,
                page,
                size);
    }

    public GridQuestion money(Set<MoneyState> which) {
        return new GridQuestion(
                exchange,
                q,
                statuses,
                countries,
                due,
                holders,
                steps,
                recommendations,
                claims,
                which,
                claimedBy,
                sort,
                descending,
                page,
                size);
    }

    public GridQuestion claimedBy(@Nullable String userId) {
        return new GridQuestion(
                exchange,
                q,
                statuses,
                countries,
                due,
                holders,
                steps,
                recommendations,
                claims,
                money,
                userId,
                sort,
                descending,
                page,
                size);
    }

    public GridQuestion sorted(GridSort by, boolean backwards) {
        return new GridQuestion(
                exchange,
                q,
                statuses,
                countries,
                due,
                holders,
                steps,
                recommendations,
                claims,
                money,
                claimedBy,
                by,
                backwards,
                page,
                size);
    }

    public GridQuestion page(int number, int rows) {
        return new GridQuestion(
                exchange,
                q,
                statuses,
                countries,
                due,
                holders,
                steps,
                recommendations,
                claims,
                money,
                claimedBy,
                sort,
                descending,
                Math.max(1, number),
                Math.max(1, rows));
    }
}
