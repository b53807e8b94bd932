package eu.groupexchange.reimbursement.hints;

import eu.groupexchange.eligibility.organisation.OrganisationName;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.hints.Hint;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
            return Texts.of("reimbursement.claim-hints.account-given-here");
        }
        return nowThere
                ? Texts.of("reimbursement.claim-hints.same-account-iban")
                : Texts.of("reimbursement.claim-hints.same-account-iban-given");
    }

    private List<Hint> sameFile(ParticipationReference reference) {
        return shared.files(reference).stream()
                .map(file -> new Hint(
                        Hint.Kind.SAME_FILE,
                        file.count() > 1
                                ? file.count() + " of its files, to the byte, are also in"
                                : Texts.of("reimbursement.claim-hints.same-file-also", Evidence.labelOf(file.kind())),
                        file.with()))
                .toList();
    }

    private static Stream<Hint> unlikeHolder(Participation participation, Claim claim) {
        String holder = claim.accountHolder();
        return !isUnlikeHolder(participation.organisationName(), holder)
                ? Stream.empty()
                : Stream.of(new Hint(
                        Hint.Kind.UNLIKE_HOLDER,
                        Texts.of(
                                "reimbursement.claim-hints.account-holder-look",
                                holder,
                                participation.organisationName()),
                        null));
    }

    private static Stream<Hint> foreignAccount(Participation participation, Claim claim) {
        String iban = claim.iban();
        return iban == null || !isForeign(participation.country(), iban)
                ? Stream.empty()
                : Stream.of(new Hint(
                        Hint.Kind.FOREIGN_ACCOUNT,
                        Texts.of(
                                "reimbursement.claim-hints.account-kept-another",
                                AccountCountries.name(iban.substring(0, 2)),
                                AccountCountries.name(participation.country())),
                        null));
    }

    static boolean isUnlikeHolder(String organisation, @Nullable String holder) {
        return holder != null && !OrganisationName.of(holder).isLike(OrganisationName.of(organisation));
    }

    static boolean isForeign(String country, @Nullable String iban) {
        return iban != null && iban.length() >= 2 && !iban.substring(0, 2).equals(AccountCountries.of(country));
    }
}
