/** What anybody may read: the exchanges and the call of each. */
@NamedInterface("call")
@NullMarked
package eu.groupexchange.portal.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
