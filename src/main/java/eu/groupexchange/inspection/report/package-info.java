/** The paper that an audit ends with. */
@NamedInterface("report")
@NullMarked
package eu.groupexchange.inspection.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
