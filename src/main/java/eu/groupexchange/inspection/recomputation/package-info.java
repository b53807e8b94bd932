/** What was decided, decided again from what is stored, under the tables and rules of that day. */
@NamedInterface("recomputation")
@NullMarked
package eu.groupexchange.inspection.recomputation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
