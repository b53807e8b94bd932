/** What Cockpit's free edition lacks: finished cases, found, counted and looked at, by those who may read the history. */
@NullMarked
package eu.groupexchange.platform.webapps.history;

import org.jspecify.annotations.NullMarked;
