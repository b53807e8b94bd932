/** The box Place: the places of an exchange, the waiting list, the invitation and its confirmation. */
@NamedInterface("place")
@NullMarked
package eu.groupexchange.participation.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
