/** What the process of a mail that came back does with it. */
@NamedInterface("undeliverable")
@NullMarked
package eu.groupexchange.correspondence.undeliverable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
