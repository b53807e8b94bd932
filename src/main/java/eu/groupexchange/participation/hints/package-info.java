/** Where the same organisation seems to take part twice; read when somebody decides, never stored. */
@NamedInterface("hints")
@NullMarked
package eu.groupexchange.participation.hints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
