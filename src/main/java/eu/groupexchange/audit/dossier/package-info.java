/** The dossier of a case in one file: what features add to it, how it is written, and how it is checked without a database. */
@NamedInterface("dossier")
@NullMarked
package eu.groupexchange.audit.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
