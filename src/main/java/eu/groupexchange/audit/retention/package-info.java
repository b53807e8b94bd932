/** Until when dossiers are kept: the day on which the agency paid, legal holds, and what follows for each case. */
@NamedInterface("retention")
@NullMarked
package eu.groupexchange.audit.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
