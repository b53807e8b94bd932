package eu.groupexchange.reimbursement.telling;

import eu.groupexchange.audit.Entry;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.wording.Iban;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a deed made of the account of a claim, as others than the bank may see it. */
public record AccountChange(
        @Nullable String before, @Nullable String after, boolean otherHolder) {

    public static AccountChange by(Consumer<Claim> deed, Claim claim) {
        String iban = claim.iban();
        String holder = claim.accountHolder();
        deed.accept(claim);
        return new AccountChange(iban, claim.iban(), holder != null && !holder.equals(claim.accountHolder()));
    }

    /** Whether there was another account before. */
    boolean isOther() {
        return before != null && !before.equals(after);
    }

    /** The entry with both accounts. */
    public Entry in(Entry entry) {
        Entry logged = entry.detail("account", maskedAfter());
        if (isOther()) {
            logged = logged.detail("accountBefore", maskedBefore());
        }
        return otherHolder ? logged.detail("accountHolder", "changed") : logged;
    }

    String maskedBefore() {
        return Iban.masked(Objects.requireNonNullElse(before, ""));
    }

    String maskedAfter() {
        return Iban.masked(Objects.requireNonNullElse(after, ""));
    }
}
