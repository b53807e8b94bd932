package eu.groupexchange.audit.access;

import eu.groupexchange.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Something for the access log. Nothing in it was typed by anybody: no name that was tried, no word that was searched for, no
 * address of a machine.
 *
 * @param subject about whom or what: a participation's reference, an exchange's slug, a payment run's id, an account, a group;
 *     null where it is about many
 * @param address how: method and pattern, such as {@code GET /desk/participations/{reference}}; null where it was no address
 * @param detail what else is needed to understand it, in a few words of ours; never a value that somebody chose
 */
public record Access(
        Actor person,
        AccessKind kind,
        @Nullable String subject,
        @Nullable String address,
        AccessOutcome outcome,
        @Nullable String detail) {

    public static Access allowed(Actor person, AccessKind kind, @Nullable String subject, @Nullable String address) {
        return new Access(person, kind, subject, address, AccessOutcome.ALLOWED, null);
    }

    public Access with(AccessOutcome became) {
        return new Access(person, kind, subject, address, became, detail);
    }

    public Access saying(String words) {
        return new Access(person, kind, subject, address, outcome, words);
    }
}
