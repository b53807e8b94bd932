package eu.groupexchange.payment.money;

import eu.groupexchange.exchange.Money;

/** How many payments stand so, and what they make together. */
public record MoneySum(MoneyStanding standing, int payments, Money sum) {}
