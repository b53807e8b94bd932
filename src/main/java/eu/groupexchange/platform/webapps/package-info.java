/** Camunda's webapps and REST behind our sign-in: their doors, their look, and what may be written through them. */
@NamedInterface("webapps")
@NullMarked
package eu.groupexchange.platform.webapps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
