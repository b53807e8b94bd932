/** What use cases of a participation have in common, and what other features tell it. */
@NamedInterface("casework")
@NullMarked
package eu.groupexchange.participation.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
