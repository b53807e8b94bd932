/** What the staff notes on a case for each other: append-only, and part of its dossier. */
@NamedInterface("notes")
@NullMarked
package eu.groupexchange.participation.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
