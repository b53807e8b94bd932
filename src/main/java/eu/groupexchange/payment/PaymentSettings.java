package eu.groupexchange.payment;

import eu.groupexchange.payment.pain.Debtor;
import eu.groupexchange.refusal.RefusedException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The account from which is paid ({@code exchange.payment}). The application runs without one until the first payment is to be
 * ordered.
 *
 * @param debtorName as the bank knows the account's holder
 * @param debtorIban as on paper; read as letters and digits alone
 * @param debtorBic of the account's bank, as on paper; may be left out
 * @param zone in which a run's year and days are counted
 * @param leadDays bank days between the day on which a run is ordered and the day for which it is ordered; the hour of the day
 *     does not count
 * @param latestWithinDays how far ahead of the day on which it is ordered that day may lie
 */
@Validated
@ConfigurationProperties("exchange.payment")
public record PaymentSettings(
        @Nullable String debtorName,
        @Nullable String debtorIban,
        @Nullable String debtorBic,
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue("1") @Min(0) @Max(20) int leadDays,
        @DefaultValue("30") @Positive int latestWithinDays) {

    public PaymentSettings {
        debtorName = DebtorAccount.name(debtorName);
        debtorIban = DebtorAccount.iban(debtorIban);
        debtorBic = DebtorAccount.bic(debtorBic);
    }

    /** @throws RefusedException when no account has been set */
    public Debtor debtor() {
        if (debtorName == null || debtorIban == null) {
            throw RefusedException.notNow(
                    "No payment can be ordered yet: an administrator has to set the paying account"
                            + " (exchange.payment.debtor-name and exchange.payment.debtor-iban).");
        }
        return new Debtor(debtorName, debtorIban, debtorBic);
    }
}
