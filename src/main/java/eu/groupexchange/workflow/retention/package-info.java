/** What the engine remembers of finished cases, and how it forgets it. */
@NullMarked
package eu.groupexchange.workflow.retention;

import org.jspecify.annotations.NullMarked;
