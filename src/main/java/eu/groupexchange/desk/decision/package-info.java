/** The decisions of Tasklist on the page of a case: each completes the very task that Tasklist shows. */
@NullMarked
package eu.groupexchange.desk.decision;

import org.jspecify.annotations.NullMarked;
