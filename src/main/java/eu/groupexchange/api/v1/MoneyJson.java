package eu.groupexchange.api.v1;

import eu.groupexchange.exchange.Money;

/** @param amount with a full stop and the currency's decimals, as text: a number would be rounded by whoever reads it */
record MoneyJson(String amount, String currency) {

    static MoneyJson of(Money money) {
        return new MoneyJson(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
