package eu.groupexchange.reimbursement.hints;

import eu.groupexchange.eligibility.organisation.OrganisationName;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.review.Hint;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.evidence.Evidence;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the account and the evidence of a claim have in common with other cases, and what about the account is unusual. */
@Component
class ClaimHints {

    private final SharedEvidence shared;

    ClaimHints(SharedEvidence shared) {
        this.shared = shared;
    }

    Stream<Hint> of(Participation participation, Claim claim) {
        return Stream.of(
                        sameAccount(participation.reference()).stream(),
                        sameFile(participation.reference()).stream(),
                        unlikeHolder(participation, claim),
                        foreignAccount(participation, claim))
                .flatMap(hints -> hints);
    }

    private List<Hint> sameAccount(ParticipationReference reference) {
        return shared.accounts(reference).stream()
                .map(account -> new Hint(
                        Hint.Kind.SAME_ACCOUNT, sameAccount(account.nowHere(), account.nowThere()), account.with()))
                .toList();
    }

    private static String sameAccount(boolean nowHere, boolean nowThere) {
        if (!nowHere) {
            return "An account that was given here earlier is one of";
        }
        return nowThere ? "The same account (IBAN) was given in" : "The same account (IBAN) was given earlier in";
    }

    private List<Hint> sameFile(ParticipationReference reference) {
        return shared.files(reference).stream()
                .map(file -> new Hint(
                        Hint.Kind.SAME_FILE,
                        file.count() > 1
                                ? file.count() + " of its files, to the byte, are also in"
                                : "The same file (" + Evidence.labelOf(file.kind()) + ") is also in",
                        file.with()))
                .toList();
    }

    private static Stream<Hint> unlikeHolder(Participation participation, Claim claim) {
        String holder = claim.accountHolder();
        return holder == null
                        || OrganisationName.of(holder).isLike(OrganisationName.of(participation.organisationName()))
                ? Stream.empty()
                : Stream.of(new Hint(
                        Hint.Kind.UNLIKE_HOLDER,
                        "The account holder “%s” does not look like the organisation’s name “%s”"
                                .formatted(holder, participation.organisationName()),
                        null));
    }

    private static Stream<Hint> foreignAccount(Participation participation, Claim claim) {
        String iban = claim.iban();
        if (iban == null || iban.length() < 2) {
            return Stream.empty();
        }
        String country = iban.substring(0, 2);
        return country.equals(AccountCountries.of(participation.country()))
                ? Stream.empty()
                : Stream.of(new Hint(
                        Hint.Kind.FOREIGN_ACCOUNT,
                        "The account is kept in another country (%s) than the organisation’s (%s)"
                                .formatted(
                                        AccountCountries.name(country), AccountCountries.name(participation.country())),
                        null));
    }
}
