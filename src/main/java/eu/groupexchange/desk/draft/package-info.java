/** The pages on which staff write calls: drafts of new exchanges, and changes of published ones. */
@NullMarked
package eu.groupexchange.desk.draft;

import org.jspecify.annotations.NullMarked;
