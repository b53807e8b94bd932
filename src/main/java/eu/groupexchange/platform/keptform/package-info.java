/** What was typed into a form whose session had ended: kept in the browser's new session, and filled in again. */
@NullMarked
package eu.groupexchange.platform.keptform;

import org.jspecify.annotations.NullMarked;
