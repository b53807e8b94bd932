package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.audit.Sha256;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.claim.AccountLooks.Look;
import eu.groupexchange.wording.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which account of a claim each of the staff saw last. What is decided about money is decided about that account. */
@Component
public class AccountsSeen {

    private final AccountLooks looks;
    private final Clock clock;

    AccountsSeen(AccountLooks looks, Clock clock) {
        this.looks = looks;
        this.clock = clock;
    }

    /** Somebody has the account of this claim before their eyes; where it has none, nothing is kept. */
    @Transactional
    public void seen(Claim claim, String userId) {
        if (claim.iban() != null) {
            keep(claim, userId);
        }
    }

    void keep(Claim claim, String userId) {
        looks.keep(claim.reference(), userId, new Look(fingerprint(claim), clock.instant()));
    }

    /**
     * Why the account cannot be paid to as it is: it is not the one that was approved, or not the one that whoever authorises
     * has seen. Who has not looked at it at all is bound to the approved one.
     */
    Optional<String> objection(Claim claim, String userId) {
        if (isAnother(claim, userId)) {
            return Optional.of(Texts.of("reimbursement.accounts-seen.account-claim-changed"));
        }
        return isAnother(claim, claim.reviewedBy())
                ? Optional.of(Texts.of("reimbursement.accounts-seen.account-claim-one"))
                : Optional.empty();
    }

    /** When that person saw the account last that the claim has now. */
    Optional<Instant> lastSeen(Claim claim, String userId) {
        return looks.find(claim.reference(), userId)
                .filter(look -> look.fingerprint().equals(fingerprint(claim)))
                .map(Look::at);
    }

    private boolean isAnother(Claim claim, @Nullable String userId) {
        return userId != null
                && looks.find(claim.reference(), userId)
                        .filter(look -> !look.fingerprint().equals(fingerprint(claim)))
                        .isPresent();
    }

    private static String fingerprint(Claim claim) {
        return Sha256.of("%s\n%s\n%s\n%s"
                .formatted(claim.reference(), claim.accountHolder(), claim.iban(), claim.amount())
                .getBytes(StandardCharsets.UTF_8));
    }
}
