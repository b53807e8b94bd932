/** What a coordinator can change about a published exchange: its deadline, its days, or that it takes place. */
@NamedInterface("change")
@NullMarked
package eu.groupexchange.exchange.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
