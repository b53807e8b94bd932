/** Tells other systems that something has happened, without saying anything about anybody: signed, in order, until they have taken it. */
@NamedInterface("webhook")
@NullMarked
package eu.groupexchange.api.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
