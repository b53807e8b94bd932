package eu.groupexchange.exchange;

/** Where an exchange is on its way. The name is stored; do not rename. */
public enum ExchangeStatus {
    PUBLISHED,
    REGISTRATION_CLOSED,
    CLOSED,
    CANCELLED
}
