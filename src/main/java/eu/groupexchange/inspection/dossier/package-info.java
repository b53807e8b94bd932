/** Puts the dossier of a case together, with its index for people, and those of an exchange in one archive. */
@NamedInterface("dossier")
@NullMarked
package eu.groupexchange.inspection.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
