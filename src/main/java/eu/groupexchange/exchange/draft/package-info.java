/** Exchanges before they are published, and changes of a published call before they are: begun, saved, checked, published, discarded. */
@NamedInterface("draft")
@NullMarked
package eu.groupexchange.exchange.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
