/** Checks a dossier from itself alone, whoever made it. */
@NamedInterface("dossier-check")
@NullMarked
package eu.groupexchange.audit.dossier.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
