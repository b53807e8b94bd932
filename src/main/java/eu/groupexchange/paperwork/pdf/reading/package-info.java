/** Reads files that somebody sent, within a budget: whether they open, and how their pages look. */
@NullMarked
package eu.groupexchange.paperwork.pdf.reading;

import org.jspecify.annotations.NullMarked;
