/** Where looks are seen: pages of portal and desk, what Cockpit and Tasklist read, sign-ins, refusals; each goes into the access log. */
@NamedInterface("looks")
@NullMarked
package eu.groupexchange.platform.looks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
