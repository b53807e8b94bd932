/** Where the organisations of an exchange come from, on a map around its venue. */
@NamedInterface("map")
@NullMarked
package eu.groupexchange.participation.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
