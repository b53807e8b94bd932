/** What an auditor finds, what it is answered with, and whether that settles it. */
@NamedInterface("finding")
@NullMarked
package eu.groupexchange.inspection.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
