package eu.groupexchange.api.webhook;

/** Something is to be told; heard after the commit. */
record DeliveryQueued() {}
