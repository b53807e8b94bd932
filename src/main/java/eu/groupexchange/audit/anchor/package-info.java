/** Anchors: of each day one hash over everything that was logged and kept, from which nothing can be taken unnoticed. */
@NamedInterface("anchor")
@NullMarked
package eu.groupexchange.audit.anchor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
