/** What stands in an address, given to handlers as what it is: a participation, an exchange, a payment run. */
@NamedInterface("path")
@NullMarked
package eu.groupexchange.web.path;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
