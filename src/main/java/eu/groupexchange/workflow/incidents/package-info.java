/** Steps that failed for good, and those that are still to be taken. */
@NamedInterface("incidents")
@NullMarked
package eu.groupexchange.workflow.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
