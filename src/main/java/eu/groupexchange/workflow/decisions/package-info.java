/** What the engine's decision tables were asked and answered, as its history keeps it. */
@NamedInterface("decisions")
@NullMarked
package eu.groupexchange.workflow.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
