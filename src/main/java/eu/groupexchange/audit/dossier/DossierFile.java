package eu.groupexchange.audit.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a file of a dossier is.
 *
 * @param name within the folder of its section, perhaps in a folder of its own ({@code run-7/order.json}); whatever some file
 *     system does not take is replaced, and a second one of the same name gets a number
 * @param kind one word for machines, in kebab-case: {@code submission}, {@code evidence}, {@code letter}
 * @param title what it is, for people
 * @param at when it came to be; null where that says nothing
 */
public record DossierFile(
        String name, String kind, String title, @Nullable Instant at) {}
