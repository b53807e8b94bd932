/** Pictures that the server draws, for pages and as files: everything that comes into one is escaped. */
@NullMarked
@NamedInterface("svg")
package eu.groupexchange.web.svg;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
