/** What goes earlier than a dossier, by itself, each day. */
@NamedInterface("retention-daily")
@NullMarked
package eu.groupexchange.audit.retention.daily;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
