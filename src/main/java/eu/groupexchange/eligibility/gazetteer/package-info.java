/** The places of Europe with their names (GeoNames, CC BY 4.0), and which of them a typed name means. */
@NamedInterface("gazetteer")
@NullMarked
package eu.groupexchange.eligibility.gazetteer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
