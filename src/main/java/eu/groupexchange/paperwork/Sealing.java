package eu.groupexchange.paperwork;

import java.time.Instant;

/** Whether what is issued at some moment bears the electronic seal, and if not, why. */
public sealed interface Sealing {

    /** @param name whom the certificate names */
    record By(String name) implements Sealing {}

    /** No key is configured. */
    record WithoutKey() implements Sealing {}

    /** The certificate of the configured key does not hold yet. */
    record NotYet(Instant from) implements Sealing {}

    /** The certificate of the configured key holds no longer. */
    record Ended(Instant at) implements Sealing {}
}
