package eu.groupexchange.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount of money, always with the currency's own number of decimals. */
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }

    public static Money euros(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("EUR"));
    }

    /** Half of it, rounded half up to the currency's decimals. */
    public Money half() {
        return new Money(
                amount.divide(BigDecimal.valueOf(2), currency.getDefaultFractionDigits(), RoundingMode.HALF_UP),
                currency);
    }

    /** As people write it: {@code 450.00 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
