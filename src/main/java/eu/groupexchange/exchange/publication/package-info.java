/** From a call file to a published exchange. */
@NamedInterface("publication")
@NullMarked
package eu.groupexchange.exchange.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
