/** Who looked at a dossier or a document, signed in or failed to, and who changed anybody's rights. */
@NamedInterface("access")
@NullMarked
package eu.groupexchange.audit.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
