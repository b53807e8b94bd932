/** How a dossier is written down: its manifest, its names, its JSON, its log. */
@NamedInterface("dossier-format")
@NullMarked
package eu.groupexchange.audit.dossier.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
