/** Mails that nobody takes, and what coordinators make of them. */
@NamedInterface("undeliverable")
@NullMarked
package eu.groupexchange.correspondence.undeliverable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
