/** The electronic seal of papers, made with a key that is configured. */
@NullMarked
package eu.groupexchange.paperwork.pdf.seal;

import org.jspecify.annotations.NullMarked;
