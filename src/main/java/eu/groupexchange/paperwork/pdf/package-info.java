/** Renders papers as PDF; the only user of the PDF libraries. */
@NullMarked
package eu.groupexchange.paperwork.pdf;

import org.jspecify.annotations.NullMarked;
