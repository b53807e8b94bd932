/** What anybody may read: the exchanges and the call of each. */
@NullMarked
package eu.groupexchange.portal.call;

import org.jspecify.annotations.NullMarked;
