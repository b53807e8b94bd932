/** What exchanges come to in numbers: counted once, from one reading of their cases, for pages, charts, sheets and papers alike. */
@NamedInterface("figures")
@NullMarked
package eu.groupexchange.report.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
