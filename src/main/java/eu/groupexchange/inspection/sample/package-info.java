/** Samples that can be drawn again by anybody, and how far their review has come. */
@NamedInterface("sample")
@NullMarked
package eu.groupexchange.inspection.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
